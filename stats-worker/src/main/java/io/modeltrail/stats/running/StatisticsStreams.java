package io.modeltrail.stats.running;

import io.micrometer.core.instrument.MeterRegistry;
import io.modeltrail.stats.InternalTopics;
import io.modeltrail.stats.StatisticsSettings;
import io.modeltrail.stats.comparison.ComparisonTopology;
import io.modeltrail.stats.drift.DriftPolicy;
import io.modeltrail.stats.drift.stream.DriftTopology;
import io.modeltrail.stats.experiment.ReadoutTopology;
import io.modeltrail.stats.health.HealthMetrics;
import io.modeltrail.stats.health.HealthTopology;
import io.modeltrail.stats.observation.ObservationTopology;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.Topology;

/// All stages on one broker, each started again by itself when it fails.
public final class StatisticsStreams implements AutoCloseable {
    private final List<SupervisedStreams> stages;
    private final ExperimentLog experiments;

    /// With a policy, drift is watched too.
    public StatisticsStreams(
            StatisticsSettings statistics,
            StreamsSettings streams,
            Optional<DriftPolicy> drift,
            MeterRegistry registry) {
        experiments = new ExperimentLog(streams.bootstrapServers());
        Topology observing = ObservationTopology.addTo(new Topology(), statistics, experiments, drift.isPresent());
        Topology merging = ReadoutTopology.addTo(
                ComparisonTopology.addTo(
                        HealthTopology.addTo(new Topology(), statistics, new HealthMetrics(registry)), statistics),
                experiments,
                InternalTopics.partitions());
        drift.ifPresent(policy -> DriftTopology.addTo(merging, policy, InternalTopics.partitions()));
        stages = List.of(
                new SupervisedStreams(
                        "observations",
                        observing,
                        streams.exactlyOnce("observations"),
                        streams,
                        experiments::awaitComplete),
                new SupervisedStreams("merging", merging, streams.merging(), streams, experiments::awaitComplete));
    }

    public void start() {
        stages.forEach(SupervisedStreams::start);
    }

    /// Whether every stage has its partitions and processes records.
    public boolean isRunning() {
        return stages.stream().allMatch(SupervisedStreams::isRunning);
    }

    /// Stops processing without leaving; what arrives meanwhile waits on the topics.
    public void pause() {
        stages.forEach(SupervisedStreams::pause);
    }

    public void resume() {
        stages.forEach(SupervisedStreams::resume);
    }

    /// One word a stage, for people.
    public List<String> describe() {
        return stages.stream().map(SupervisedStreams::describe).toList();
    }

    @Override
    public void close() {
        stages.forEach(SupervisedStreams::close);
        experiments.close();
    }
}
