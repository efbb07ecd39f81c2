package io.modeltrail.stats.drift.stream;

import io.modeltrail.events.drift.DriftAlarm;
import io.modeltrail.events.observation.ObservationJson;
import io.modeltrail.events.wire.Json;
import io.modeltrail.events.wire.Topics;
import io.modeltrail.stats.InternalTopics;
import io.modeltrail.stats.StatisticsSettings;
import io.modeltrail.stats.binary.BinaryReader;
import io.modeltrail.stats.binary.BinaryWriter;
import io.modeltrail.stats.drift.DriftPolicy;
import io.modeltrail.stats.experiment.KnownExperiments;
import io.modeltrail.stats.observation.ObservationTopology;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;

/// Both stages on any number of partitions: a driver knows but one, so each has its own, and what it says is
/// addressed anew.
final class DriftStages implements AutoCloseable {
    private final List<TopologyTestDriver> partitions = new ArrayList<>();
    private final TopologyTestDriver merging;

    DriftStages(int partitions) {
        for (int i = 0; i < partitions; i++) {
            this.partitions.add(driver(ObservationTopology.addTo(
                    new Topology(), StatisticsSettings.defaults(), new KnownExperiments(), true)));
        }
        merging = driver(DriftTopology.addTo(new Topology(), DriftPolicy.standard(), partitions));
    }

    private static TopologyTestDriver driver(Topology topology) {
        var properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "drift");
        return new TopologyTestDriver(topology, properties, Case.NOON);
    }

    int partitionOf(Case one) {
        return Math.floorMod(one.subject().hashCode(), partitions.size());
    }

    void observes(Case one) {
        send(Topics.OBSERVATIONS, one, ObservationJson.write(one.observation()));
    }

    void learns(Case one) {
        send(Topics.LABELS, one, ObservationJson.write(one.label()));
    }

    void sends(Case one, byte[] json) {
        send(Topics.OBSERVATIONS, one, json);
    }

    private void send(String topic, Case one, byte[] json) {
        partitions
                .get(partitionOf(one))
                .createInputTopic(topic, new StringSerializer(), new ByteArraySerializer())
                .pipeInput(one.subject(), json, topic.equals(Topics.LABELS) ? one.labelledAt() : one.producedAt());
    }

    void passes(int seconds) {
        for (int i = 0; i < seconds; i++) {
            partitions.forEach(each -> each.advanceWallClockTime(Duration.ofSeconds(1)));
        }
    }

    /// What each partition has said since the last question.
    List<List<byte[]>> words() {
        List<List<byte[]>> words = new ArrayList<>();
        for (int i = 0; i < partitions.size(); i++) {
            int partition = i;
            words.add(partitions
                    .get(i)
                    .createOutputTopic(
                            InternalTopics.PARTITION_DRIFT, new ByteArrayDeserializer(), new ByteArrayDeserializer())
                    .readValuesToList()
                    .stream()
                    .map(word -> addressed(partition, word))
                    .toList());
        }
        return words;
    }

    private static byte[] addressed(int partition, byte[] word) {
        var from = new BinaryReader(word);
        boolean isPane = Boolean.TRUE.equals(from.flag());
        var to = new BinaryWriter(word.length).flag(isPane);
        if (isPane) {
            PanePart part = PanePart.read(from);
            new PanePart(partition, part.model(), part.version(), part.signal(), part.pane(), part.values()).write(to);
        } else {
            DriftProgress progress = DriftProgress.read(from);
            new DriftProgress(partition, progress.through(), progress.idle()).write(to);
        }
        return to.toBytes();
    }

    /// Hears the partitions in some order; now and then one goes back and says again what it has said.
    List<DriftAlarm> hears(List<List<byte[]>> words, Random random) {
        var input = merging.createInputTopic(
                InternalTopics.PARTITION_DRIFT, new StringSerializer(), new ByteArraySerializer());
        int[] next = new int[words.size()];
        while (true) {
            List<Integer> waiting = new ArrayList<>();
            for (int i = 0; i < next.length; i++) {
                if (next[i] < words.get(i).size()) {
                    waiting.add(i);
                }
            }
            if (waiting.isEmpty()) {
                break;
            }
            int partition = waiting.get(random.nextInt(waiting.size()));
            for (int burst = random.nextInt(40);
                    burst >= 0 && next[partition] < words.get(partition).size();
                    burst--) {
                input.pipeInput("drift", words.get(partition).get(next[partition]++));
            }
            if (random.nextInt(20) == 0) {
                next[partition] = earlierProgress(words.get(partition), next[partition]);
            }
        }
        return merging
                .createOutputTopic(Topics.DRIFT, new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readValuesToList()
                .stream()
                .map(json -> Json.tolerant().readValue(json, DriftAlarm.class))
                .toList();
    }

    /// One of the last two words on progress, if they are not too long ago.
    private static int earlierProgress(List<byte[]> words, int from) {
        int found = 0;
        for (int index = from - 1; index >= Math.max(0, from - 100); index--) {
            boolean isProgress = !Boolean.TRUE.equals(new BinaryReader(words.get(index)).flag());
            if (isProgress && ++found == 2) {
                return index;
            }
        }
        return from;
    }

    /// Everything that was said, in the order of the partitions.
    List<DriftAlarm> alarms() {
        return hears(words(), new Random(1));
    }

    @Override
    public void close() {
        partitions.forEach(TopologyTestDriver::close);
        merging.close();
    }
}
