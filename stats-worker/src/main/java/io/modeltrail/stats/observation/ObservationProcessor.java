package io.modeltrail.stats.observation;

import io.modeltrail.events.MalformedField;
import io.modeltrail.events.observation.Label;
import io.modeltrail.events.observation.Observation;
import io.modeltrail.events.observation.ObservationJson;
import io.modeltrail.events.observation.Rejected;
import io.modeltrail.events.wire.Json;
import io.modeltrail.events.wire.Topics;
import io.modeltrail.stats.StatisticsSettings;
import io.modeltrail.stats.drift.stream.DriftBook;
import io.modeltrail.stats.drift.stream.DriftTopology;
import io.modeltrail.stats.experiment.ExperimentBook;
import io.modeltrail.stats.experiment.ExperimentPages;
import io.modeltrail.stats.experiment.Experiments;
import io.modeltrail.stats.experiment.LiveAdoption;
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
import org.jspecify.annotations.Nullable;

/// Takes observations and labels of one partition in: refuses what is malformed, recognises duplicates, joins labels in
/// either order, and hands the rest to the [PartitionBook].
final class ObservationProcessor implements Processor<byte[], byte[], byte[], byte[]>, CaseIntake.Listener {
    static final String CASES = "cases";
    static final String STATISTICS = "statistics";
    static final String EXPERIMENTS = "experiments";
    static final String UNITS = "experiment-units";
    /// How long a subject of an experiment is known as one that was seen before.
    private static final Duration UNIT_HORIZON = Duration.ofDays(90);

    /// Each beat interrupts Kafka Streams' batches, so there are not too many.
    private static final Duration BEAT = Duration.ofMillis(20);

    /// Units are a tenth as large as cases.
    private static final int UNITS_A_CASE = 10;

    private static final int MOST_PAYLOAD = 4096;
    private static final Set<String> IDENTIFIERS = Set.of("subject", "caseId", "observationId", "(key)");
    private final StatisticsSettings settings;
    private final Experiments experiments;
    private final boolean watchingDrift;
    private ProcessorContext<byte[], byte[]> context;
    private JournalStore cases;
    private JournalStore units;
    private PartitionBook book;
    private ExperimentPages pages;
    private @Nullable DriftBook drift;
    private CaseIntake intake;
    private boolean started;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else.
    ObservationProcessor(StatisticsSettings settings, Experiments experiments, boolean watchingDrift) {
        this.settings = settings;
        this.experiments = experiments;
        this.watchingDrift = watchingDrift;
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
        units = context.getStateStore(UNITS);
        int partition = context.taskId().partition();
        pages = new ExperimentPages(
                new StoredShelf(context.getStateStore(EXPERIMENTS), units, context::currentStreamTimeMs),
                experiments,
                partition,
                (experiment, update) -> context.forward(
                        new Record<>(utf8(experiment), update, context.currentSystemTimeMs()),
                        ObservationTopology.TO_EXPERIMENTS));
        intake = new CaseIntake(
                new CaseIntake.Cases() {
                    @Override
                    public byte @Nullable [] get(String key) {
                        return cases.get(key);
                    }

                    @Override
                    public void put(String key, byte[] file, long time) {
                        cases.put(key, file, time);
                    }
                },
                new ExperimentBook(pages, experiments, partition, new LiveAdoption()),
                pages::hurry,
                this);
        context.schedule(BEAT, PunctuationType.WALL_CLOCK_TIME, this::beat);
        if (watchingDrift) {
            DriftBook watching = DriftTopology.book(
                    context,
                    word -> context.forward(
                            new Record<>(utf8("drift"), word, context.currentSystemTimeMs()),
                            ObservationTopology.TO_DRIFT));
            drift = watching;
            context.schedule(Duration.ofSeconds(1), PunctuationType.WALL_CLOCK_TIME, _ -> watching.beat());
        }
        context.schedule(Duration.ofSeconds(1), PunctuationType.STREAM_TIME, _ -> {
            cases.expire(settings.labelHorizon().toMillis(), settings.mostCases());
            units.expire(UNIT_HORIZON.toMillis(), settings.mostCases() * UNITS_A_CASE);
        });
    }

    private void beat(long now) {
        if (!started) {
            started = true;
            book.sayEverything(now);
            pages.sayEverything();
        }
        book.beat(now);
        pages.beat(now);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        var meta = context.recordMetadata().orElseThrow();
        var on = new SourcePosition(meta.topic(), meta.partition(), meta.offset(), record.timestamp());
        try {
            take(record, on);
            pages.processed(context.currentSystemTimeMs());
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
            intake.take(label, on);
        } else {
            Observation observation = ObservationJson.readObservation(record.value());
            checkKey(record.key(), observation.subject());
            intake.take(observation, on);
        }
    }

    @Override
    public long countsAt(SourcePosition on, long time) {
        return drift == null ? time : drift.countsAt(on.topic(), time);
    }

    @Override
    public void observed(Observation observation, Prediction prediction, CaseFile file, SourcePosition on) {
        book.observed(observation, prediction, file, on, context.currentSystemTimeMs());
        if (drift != null) {
            drift.observe(observation, prediction.happenedAt(), prediction.countsAt(), on.offset());
            prediction.judged(file.label()).ifPresent(drift::judge);
        }
    }

    @Override
    public void labelled(Prediction prediction, CaseFile.Label label, SourcePosition on) {
        book.labelled(prediction, label, on, context.currentSystemTimeMs());
        if (drift != null) {
            prediction.judged(label).ifPresent(drift::judge);
        }
    }

    @Override
    public void duplicated(VersionKey version, SourcePosition on) {
        book.duplicated(version, on);
    }

    @Override
    public void paired(String key, CaseFile file, VersionKey version, SourcePosition on) {
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

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
