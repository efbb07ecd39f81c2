package io.modeltrail.stats.experiment;

import io.modeltrail.events.assignment.Allocations;
import io.modeltrail.events.assignment.Assignment;
import io.modeltrail.events.experiment.Allocation;
import io.modeltrail.events.experiment.AnalysisMethod;
import io.modeltrail.events.experiment.AnalysisPlan;
import io.modeltrail.events.experiment.ArmWeight;
import io.modeltrail.events.experiment.Better;
import io.modeltrail.events.experiment.Correction;
import io.modeltrail.events.experiment.EligibilityRule;
import io.modeltrail.events.experiment.ExperimentArm;
import io.modeltrail.events.experiment.ExperimentDesign;
import io.modeltrail.events.experiment.ExperimentEvent.AllocationChanged;
import io.modeltrail.events.experiment.ExperimentEvent.ExperimentDesigned;
import io.modeltrail.events.experiment.ExperimentEvent.ExperimentStarted;
import io.modeltrail.events.experiment.ExperimentEvent.ExperimentStopped;
import io.modeltrail.events.experiment.Hypothesis;
import io.modeltrail.events.experiment.OutcomeKind;
import io.modeltrail.events.experiment.OutcomePlan;
import io.modeltrail.events.experiment.Readout;
import io.modeltrail.events.observation.Observation;
import io.modeltrail.events.observation.Outcome;
import io.modeltrail.events.wire.Topics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// An experiment of two arms on the log, and what its partitions count of it.
final class Trial {
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final String ID = "e-1";
    static final OutcomePlan CORRECT =
            new OutcomePlan("correct", OutcomeKind.PROPORTION, Better.HIGHER, 0.05, 0.05, 0.8, null, null);
    static final OutcomePlan ERRORS =
            new OutcomePlan("error", OutcomeKind.PROPORTION, Better.LOWER, 0.02, 0.005, 0.01, null, null);
    static final OutcomePlan SLOWEST =
            new OutcomePlan("latencyMs", OutcomeKind.QUANTILE, Better.LOWER, 50, 50, 100, 30.0, 0.95);
    static final OutcomePlan STAY = new OutcomePlan("stayDays", OutcomeKind.MEAN, Better.LOWER, 0.5, 0.5, 5, 2.0, null);

    final KnownExperiments log = new KnownExperiments();
    private final TreeMap<Integer, MemoryShelf> shelves = new TreeMap<>();
    private final TreeMap<Integer, Long> offsets = new TreeMap<>();
    private Allocation allocation = Allocations.first(weights(5000), ID);
    private long position;

    Trial(ExperimentDesign design) {
        log.fold(new ExperimentDesigned(ID, design, "sha256:" + "ab".repeat(32), "ada", NOON), position++);
    }

    static Trial started(ExperimentDesign design) {
        var trial = new Trial(design);
        trial.starts(design.arms().getLast().weight());
        return trial;
    }

    static ExperimentDesign design(AnalysisMethod method, int treatment, List<OutcomePlan> primary) {
        return design(method, treatment, primary, List.of(ERRORS), List.of());
    }

    static ExperimentDesign design(
            AnalysisMethod method,
            int treatment,
            List<OutcomePlan> primary,
            List<OutcomePlan> guardrails,
            List<String> strata) {
        return new ExperimentDesign(
                "apache",
                Hypothesis.SUPERIORITY,
                List.of(
                        new ExperimentArm("control", "1.0.0", 10_000 - treatment),
                        new ExperimentArm("new", "1.1.0", treatment)),
                primary,
                guardrails,
                new AnalysisPlan(method, 0.05, 0.8, 50, Correction.HOLM),
                List.of(new EligibilityRule("consent", List.of("yes"))),
                strata,
                "stayBefore",
                false);
    }

    void starts(int treatment) {
        allocation = Allocations.first(weights(treatment), ID);
        log.fold(
                new ExperimentStarted(ID, allocation, "sha256:" + "ab".repeat(32), List.of(), "ada", NOON), position++);
    }

    void changes(int treatment, Instant at) {
        allocation = Allocations.next(allocation, weights(treatment));
        log.fold(new AllocationChanged(ID, allocation, "ada", at), position++);
    }

    void stops(Instant at) {
        log.fold(new ExperimentStopped(ID, "control", "enough", "ada", at), position++);
    }

    String armOf(String subject) {
        return new Assignment(allocation).arm(subject);
    }

    private static List<ArmWeight> weights(int treatment) {
        return List.of(new ArmWeight("control", 10_000 - treatment), new ArmWeight("new", treatment));
    }

    Observation observation(String subject, Instant at) {
        return observation(subject, armOf(subject), at, Outcome.OK, Map.of());
    }

    Observation observationAt(String site, String subject, double latency) {
        return observation(
                subject, armOf(subject), NOON, Outcome.OK, Map.of(), latency, Map.of("consent", "yes", "site", site));
    }

    Observation observation(String subject, String arm, Instant at, Outcome outcome, Map<String, Double> metrics) {
        return observation(subject, arm, at, outcome, metrics, 20, Map.of("consent", "yes"));
    }

    private static Observation observation(
            String subject,
            String arm,
            Instant at,
            Outcome outcome,
            Map<String, Double> metrics,
            double latency,
            Map<String, String> attributes) {
        return new Observation(
                "o-" + subject + "-" + at.toEpochMilli(),
                "c-" + subject,
                at,
                "apache",
                arm.equals("new") ? "1.1.0" : "1.0.0",
                null,
                ID,
                arm,
                subject,
                latency,
                outcome,
                0.2,
                false,
                null,
                null,
                metrics,
                attributes);
    }

    Optional<Exposure> observes(Observation observation) {
        return observes(observation, partitionOf(observation.subject()));
    }

    Optional<Exposure> observes(Observation observation, int partition) {
        return book(partition)
                .observe(
                        observation,
                        observation.at().toEpochMilli(),
                        Topics.OBSERVATIONS,
                        offsets.merge(partition, 1L, Long::sum) - 1);
    }

    void learns(Exposure exposure, boolean correct) {
        int partition = partitionOf(exposure.subject());
        book(partition).judge(exposure, correct, true, Topics.LABELS, 0);
    }

    private ExperimentBook book(int partition) {
        return new ExperimentBook(
                shelves.computeIfAbsent(partition, _ -> new MemoryShelf()), log, partition, new LiveAdoption());
    }

    static int partitionOf(String subject) {
        return Math.floorMod(subject.hashCode(), 4);
    }

    List<PartitionExperiment> parts() {
        List<PartitionExperiment> parts = new ArrayList<>();
        shelves.values().forEach(shelf -> parts.addAll(shelf.parts()));
        return parts;
    }

    ReadoutCalculation calculation() {
        return new ReadoutCalculation(java.util.Objects.requireNonNull(log.timeline(ID)), parts(), 4);
    }

    Readout readout() {
        return calculation().readout();
    }
}
