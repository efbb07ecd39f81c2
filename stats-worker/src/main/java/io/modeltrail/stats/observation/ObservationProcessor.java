package io.modeltrail.stats.observation;

import io.modeltrail.events.MalformedField;
import io.modeltrail.events.observation.Label;
import io.modeltrail.events.observation.Observation;
import io.modeltrail.events.observation.ObservationJson;
import io.modeltrail.events.observation.Outcome;
import io.modeltrail.events.observation.Rejected;
import io.modeltrail.events.wire.Json;
import io.modeltrail.events.wire.Topics;
import io.modeltrail.stats.StatisticsSettings;
import io.modeltrail.stats.store.JournalStore;
import io.modeltrail.stats.store.ObjectStore;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/// Takes observations and labels of one partition in: refuses what is malformed, recognises duplicates, joins labels in
/// either order, and hands the rest to the [PartitionBook].
final class ObservationProcessor implements Processor<byte[], byte[], byte[], byte[]> {
    static final String CASES = "cases";
    static final String STATISTICS = "statistics";
    private static final int MOST_PREDICTIONS = 256;
    private static final int MOST_PAYLOAD = 4096;
    private static final Set<String> IDENTIFIERS = Set.of("subject", "caseId", "observationId", "(key)");
    private final StatisticsSettings settings;
    private ProcessorContext<byte[], byte[]> context;
    private JournalStore cases;
    private PartitionBook book;
    private boolean started;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else.
    ObservationProcessor(StatisticsSettings settings) {
        this.settings = settings;
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> streams) {
        context = streams;
        started = false;
        cases = context.getStateStore(CASES);
        ObjectStore<PartitionStatistics> statistics = context.getStateStore(STATISTICS);
        book = new PartitionBook(
                statistics,
                settings,
                (key, update) -> context.forward(
                        new Record<>(utf8(key.text()), update, context.currentSystemTimeMs()),
                        ObservationTopology.TO_STATISTICS));
        context.schedule(settings.immediateEvery(), PunctuationType.WALL_CLOCK_TIME, this::beat);
        context.schedule(
                Duration.ofSeconds(1),
                PunctuationType.STREAM_TIME,
                _ -> cases.expire(settings.labelHorizon().toMillis(), settings.mostCases()));
    }

    private void beat(long now) {
        if (!started) {
            started = true;
            book.sayEverything(now);
        }
        book.beat(now);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        var meta = context.recordMetadata().orElseThrow();
        var on = new SourcePosition(meta.topic(), meta.partition(), meta.offset(), record.timestamp());
        try {
            take(record, on);
        } catch (MalformedField refusal) {
            reject(record, on, refusal);
        }
    }

    private void take(Record<byte[], byte[]> record, SourcePosition on) {
        if (record.value() == null) {
            throw new MalformedField("(record)", "must not be empty");
        }
        if (on.topic().equals(Topics.LABELS)) {
            Label label = ObservationJson.readLabel(record.value());
            checkKey(record.key(), label.subject());
            take(label, on);
        } else {
            Observation observation = ObservationJson.readObservation(record.value());
            checkKey(record.key(), observation.subject());
            take(observation, on);
        }
    }

    private void take(Observation observation, SourcePosition on) {
        VersionKey version = VersionKey.of(observation);
        String key = caseKey(observation.subject(), observation.labelKey());
        CaseFile before = CaseFile.read(cases.get(key));
        if (before.knows(observation.observationId())) {
            book.duplicated(version, on);
            return;
        }
        if (before.predictions().size() >= MOST_PREDICTIONS) {
            throw new MalformedField("caseId", "has " + MOST_PREDICTIONS + " observations already; use a new case");
        }
        boolean answered = observation.outcome() == Outcome.OK;
        var prediction = new Prediction(
                observation.observationId(),
                version,
                observation.arm(),
                answered,
                answered ? observation.score() : null,
                answered ? observation.predicted() : null,
                observation.truth(),
                on.happenedAt(observation.at()),
                on.offset());
        CaseFile file = before.with(prediction);
        cases.put(key, file.toBytes(), on.producedAt());
        book.observed(observation, prediction, file, on, context.currentSystemTimeMs());
        if (prediction.arm() != null) {
            pair(key, file, prediction.key(), on);
        }
    }

    private void take(Label label, SourcePosition on) {
        String key = caseKey(label.subject(), label.labelKey());
        CaseFile before = CaseFile.read(cases.get(key));
        CaseFile.Label known = before.label();
        if (known != null && known.truth() == label.truth()) {
            return;
        }
        if (known != null || before.contradicts(label.truth())) {
            throw new MalformedField("truth", "contradicts the truth that is already known; the first one stands");
        }
        var first = new CaseFile.Label(label.truth(), on.happenedAt(label.at()), on.offset());
        CaseFile file = before.with(first);
        cases.put(key, file.toBytes(), on.producedAt());
        for (Prediction prediction : file.predictions()) {
            if (prediction.truth() == null) {
                book.labelled(prediction, first, on, context.currentSystemTimeMs());
            }
            if (prediction.arm() != null) {
                pair(key, file, prediction.key(), on);
            }
        }
    }

    private void pair(String key, CaseFile file, VersionKey version, SourcePosition on) {
        file.pair(key, version, on.partition())
                .ifPresent(pair -> context.forward(
                        new Record<>(utf8(pair.rolloutId()), pair.toBytes(), on.producedAt()),
                        ObservationTopology.TO_PAIRS));
    }

    private void reject(Record<byte[], byte[]> record, SourcePosition on, MalformedField refusal) {
        byte[] value = record.value() == null ? new byte[0] : record.value();
        String payload = IDENTIFIERS.contains(refusal.field())
                ? "(withheld: it may identify a person)"
                : new String(value, 0, Math.min(value.length, MOST_PAYLOAD), StandardCharsets.UTF_8);
        var rejected = new Rejected(on.topic(), on.partition(), on.offset(), refusal.field(), refusal.rule(), payload);
        context.forward(
                new Record<>(utf8(on.topic()), Json.tolerant().writeValueAsBytes(rejected), on.producedAt()),
                ObservationTopology.TO_REJECTED);
    }

    /// A record under another key may lie in another partition than its label.
    private static void checkKey(byte[] key, String subject) {
        if (key == null || !Arrays.equals(key, utf8(subject))) {
            throw new MalformedField("(key)", "of the record must be its subject, or labels could not find it");
        }
    }

    private static String caseKey(String subject, String labelKey) {
        return subject + "\n" + labelKey;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
