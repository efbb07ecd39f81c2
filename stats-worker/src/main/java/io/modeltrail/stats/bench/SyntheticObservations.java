package io.modeltrail.stats.bench;

import io.modeltrail.events.observation.Observation;
import io.modeltrail.events.observation.ObservationJson;
import io.modeltrail.events.observation.Outcome;
import io.modeltrail.events.wire.Topics;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/// Produces plausible observations of two versions, seeded, each of a subject of its own; one in a thousand is an
/// error.
final class SyntheticObservations {
    private static final long SEED = 42;
    private final String bootstrapServers;
    private final int inputs;
    private long produced;
    private volatile @Nullable Exception failed;

    /// @param inputs metrics of each
    SyntheticObservations(String bootstrapServers, int inputs) {
        this.bootstrapServers = bootstrapServers;
        this.inputs = inputs;
    }

    long produced() {
        return produced;
    }

    void produce(long count) {
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.LINGER_MS_CONFIG,
                20,
                ProducerConfig.BATCH_SIZE_CONFIG,
                256 * 1024);
        send(count, settings);
        if (failed != null) {
            throw new IllegalStateException("cannot produce observations", failed);
        }
    }

    private void send(long count, Map<String, Object> settings) {
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            var random = new Random(SEED + produced);
            for (long i = 0; i < count; i++) {
                Observation one = observation(produced++, random);
                var _ = producer.send(
                        new ProducerRecord<>(Topics.OBSERVATIONS, one.subject(), ObservationJson.write(one)),
                        this::check);
            }
        }
    }

    private void check(@Nullable RecordMetadata written, @Nullable Exception failure) {
        if (failure != null) {
            failed = failure;
        }
    }

    private Map<String, Double> metrics(Random random) {
        Map<String, Double> metrics = new TreeMap<>();
        for (int i = 0; i < inputs; i++) {
            metrics.put("input-" + i, 100 + 10 * random.nextGaussian());
        }
        return metrics;
    }

    private Observation observation(long number, Random random) {
        boolean failed = random.nextInt(1000) == 0;
        boolean canary = random.nextInt(10) == 0;
        double score = random.nextDouble();
        return new Observation(
                "bench-o-" + number,
                "bench-c-" + number,
                Instant.now(),
                "apache",
                canary ? "1.1.0" : "1.0.0",
                "bench",
                null,
                canary ? "canary" : "stable",
                "bench-s-" + number,
                Math.exp(3 + random.nextGaussian() / 2),
                failed ? Outcome.ERROR : Outcome.OK,
                failed ? null : (Double) score,
                failed ? null : (Boolean) (score > 0.5),
                null,
                null,
                metrics(random),
                Map.of("site", "s" + number % 20));
    }
}
