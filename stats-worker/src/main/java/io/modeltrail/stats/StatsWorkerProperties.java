package io.modeltrail.stats;

import io.modeltrail.stats.drift.DriftPolicy;
import io.modeltrail.stats.running.StreamsSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of this service: `modeltrail.kafka.*`, which all services share, and `modeltrail.stats.*`, explained in
/// [StatisticsSettings] and [StreamsSettings].
@ConfigurationProperties("modeltrail")
public record StatsWorkerProperties(
        @DefaultValue Kafka kafka, @DefaultValue Stats stats) {
    public record Kafka(
            @DefaultValue("localhost:9092") String bootstrapServers,
            @DefaultValue("1") int replicationFactor,
            @Nullable String instanceId) {}

    public record Stats(
            @DefaultValue("30s") Duration window,
            @DefaultValue("0.01") double alpha,
            @DefaultValue("250ms") Duration emitEvery,
            @DefaultValue("5ms") Duration immediateEvery,
            @DefaultValue("10m") Duration silentAfter,
            @DefaultValue("2s") Duration slow,
            @DefaultValue("0.85") double unsafeBelow,
            @DefaultValue("6h") Duration labelHorizon,
            @DefaultValue("200000") int mostCases,
            @DefaultValue("1s") Duration compareEvery,
            @DefaultValue("modeltrail-stats") String applicationId,
            @DefaultValue("2") int threads,
            @DefaultValue("true") boolean drift,
            @DefaultValue("500") int driftReference,
            @DefaultValue("1d") Duration driftReferenceSpan,
            @DefaultValue("500") int driftWindow,
            @DefaultValue("1d") Duration driftWindowSpan,

            @DefaultValue("${java.io.tmpdir}/modeltrail-stats")
            Path stateDirectory) {}

    public StatisticsSettings statistics() {
        return new StatisticsSettings(
                stats.window,
                stats.alpha,
                stats.emitEvery,
                stats.immediateEvery,
                stats.silentAfter,
                stats.slow,
                stats.unsafeBelow,
                stats.labelHorizon,
                stats.mostCases,
                stats.compareEvery);
    }

    /// What counts as drift; empty where it is not watched. Reference and window hold at least so many values and last
    /// at least so long: a day, because patients differ by the hour.
    public Optional<DriftPolicy> drift() {
        return stats.drift
                ? Optional.of(DriftPolicy.standard()
                        .withReference(new DriftPolicy.Size(stats.driftReference, stats.driftReferenceSpan))
                        .withWindow(new DriftPolicy.Size(stats.driftWindow, stats.driftWindowSpan)))
                : Optional.empty();
    }

    public StreamsSettings streams() {
        return new StreamsSettings(
                kafka.bootstrapServers,
                kafka.replicationFactor,
                stats.applicationId,
                stats.threads,
                stats.stateDirectory == null
                        ? Path.of(System.getProperty("java.io.tmpdir"), stats.applicationId)
                        : stats.stateDirectory,
                Optional.ofNullable(kafka.instanceId).filter(id -> !id.isBlank()));
    }
}
