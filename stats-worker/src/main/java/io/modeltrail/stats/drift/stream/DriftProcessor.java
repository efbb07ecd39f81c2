package io.modeltrail.stats.drift.stream;

import io.modeltrail.events.MalformedField;
import io.modeltrail.events.observation.DriftAlarm;
import io.modeltrail.events.observation.DriftAlarm.Evidence;
import io.modeltrail.events.observation.Label;
import io.modeltrail.events.observation.Observation;
import io.modeltrail.events.observation.ObservationJson;
import io.modeltrail.events.observation.Outcome;
import io.modeltrail.events.wire.Json;
import io.modeltrail.events.wire.Topics;
import io.modeltrail.stats.StatisticsSettings;
import io.modeltrail.stats.drift.DriftMonitor;
import io.modeltrail.stats.drift.DriftPolicy;
import io.modeltrail.stats.drift.DriftSign;
import io.modeltrail.stats.observation.VersionKey;
import io.modeltrail.stats.store.JournalStore;
import io.modeltrail.stats.store.ObjectStore;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.TreeMap;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/// Watches each signal of each version: metrics of the input, scores, and residuals once the truth is known. What is
/// malformed is passed over: the first stage refuses it with words.
final class DriftProcessor implements Processor<byte[], byte[], byte[], byte[]> {
    static final String CASES = "drift-cases";
    static final String MONITORS = "drift-monitors";
    /// More metrics of one observation than these are not watched: a monitor takes some kilobytes.
    private static final int MOST_INPUTS = 32;

    /// Of one case; the first stage refuses more.
    private static final int MOST_OBSERVATIONS = 256;

    private final StatisticsSettings settings;
    private final DriftPolicy policy;
    private ProcessorContext<byte[], byte[]> context;
    private JournalStore cases;
    private ObjectStore<WatchedSignal> monitors;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else.
    DriftProcessor(StatisticsSettings settings, DriftPolicy policy) {
        this.settings = settings;
        this.policy = policy;
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> streams) {
        context = streams;
        cases = context.getStateStore(CASES);
        monitors = context.getStateStore(MONITORS);
        context.schedule(
                Duration.ofSeconds(1),
                PunctuationType.STREAM_TIME,
                _ -> cases.expire(settings.labelHorizon().toMillis(), settings.mostCases()));
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        if (record.value() == null) {
            return;
        }
        RecordMetadata from = context.recordMetadata().orElseThrow();
        try {
            if (from.topic().equals(Topics.LABELS)) {
                take(ObservationJson.readLabel(record.value()), record, from);
            } else {
                take(ObservationJson.readObservation(record.value()), record, from);
            }
        } catch (MalformedField refusedByTheFirstStage) {
            return;
        }
    }

    private void take(Observation observation, Record<byte[], byte[]> record, RecordMetadata from) {
        String key = observation.subject() + "\n" + observation.labelKey();
        DriftCase before = DriftCase.read(cases.get(key));
        if (isMiskeyed(record, observation.subject())
                || before.knows(observation.observationId())
                || before.seen().size() >= MOST_OBSERVATIONS) {
            return;
        }
        String version = VersionKey.of(observation).text();
        Double score = observation.outcome() == Outcome.OK ? observation.score() : null;
        Boolean truth = observation.truth() != null ? observation.truth() : before.truth();
        cases.put(
                key,
                before.with(new DriftCase.Seen(observation.observationId(), version, truth == null ? score : null))
                        .toBytes(),
                record.timestamp());
        new TreeMap<>(observation.metrics())
                .entrySet().stream()
                        .limit(MOST_INPUTS)
                        .forEach(metric -> watch(version, "input:" + metric.getKey(), metric.getValue(), record, from));
        if (score != null) {
            watch(version, "score", score, record, from);
            if (truth != null) {
                watch(version, "residual", residual(truth, score), record, from);
            }
        }
    }

    private void take(Label label, Record<byte[], byte[]> record, RecordMetadata from) {
        String key = label.subject() + "\n" + label.labelKey();
        DriftCase before = DriftCase.read(cases.get(key));
        if (isMiskeyed(record, label.subject()) || before.truth() != null) {
            return;
        }
        cases.put(key, before.labelled(label.truth()).toBytes(), record.timestamp());
        for (DriftCase.Seen one : before.seen()) {
            Double score = one.score();
            if (score != null) {
                watch(one.version(), "residual", residual(label.truth(), score), record, from);
            }
        }
    }

    /// Refused by the first stage too: its label may lie in another partition.
    private static boolean isMiskeyed(Record<byte[], byte[]> record, String subject) {
        return !Arrays.equals(record.key(), subject.getBytes(StandardCharsets.UTF_8));
    }

    private static double residual(boolean truth, double score) {
        return (truth ? 1 : 0) - score;
    }

    private void watch(
            String version, String signal, double value, Record<byte[], byte[]> record, RecordMetadata from) {
        if (!Double.isFinite(value)) {
            return;
        }
        String key = version + "/" + signal;
        WatchedSignal known = monitors.get(key);
        WatchedSignal watched = known == null ? new WatchedSignal(new DriftMonitor(policy)) : known;
        for (DriftSign sign : watched.add(value, from.topic(), from.offset())) {
            tell(alarm(version.split("/", -1), signal, sign, watched, record, from));
        }
        monitors.put(key, watched);
    }

    private DriftAlarm alarm(
            String[] version,
            String signal,
            DriftSign sign,
            WatchedSignal watched,
            Record<byte[], byte[]> record,
            RecordMetadata from) {
        return new DriftAlarm(
                version[0],
                version[1],
                version[2],
                signal,
                sign.method().name(),
                sign.level().name(),
                new Evidence(sign.statistic(), sign.limit(), sign.values(), sign.referenceMean(), sign.recentMean()),
                policy.id(),
                policy.version(),
                Instant.ofEpochMilli(record.timestamp()),
                watched.inputs(from.partition()));
    }

    private void tell(DriftAlarm alarm) {
        context.forward(new Record<>(
                alarm.rolloutId().getBytes(StandardCharsets.UTF_8),
                Json.tolerant().writeValueAsBytes(alarm),
                alarm.at().toEpochMilli()));
    }
}
