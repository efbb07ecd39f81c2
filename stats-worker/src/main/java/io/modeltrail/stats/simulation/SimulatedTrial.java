package io.modeltrail.stats.simulation;

import io.modeltrail.events.assignment.Allocations;
import io.modeltrail.events.assignment.Assignment;
import io.modeltrail.events.experiment.Allocation;
import io.modeltrail.events.experiment.AnalysisMethod;
import io.modeltrail.events.experiment.AnalysisPlan;
import io.modeltrail.events.experiment.ArmWeight;
import io.modeltrail.events.experiment.Better;
import io.modeltrail.events.experiment.Correction;
import io.modeltrail.events.experiment.ExperimentArm;
import io.modeltrail.events.experiment.ExperimentDesign;
import io.modeltrail.events.experiment.ExperimentEvent.AllocationChanged;
import io.modeltrail.events.experiment.ExperimentEvent.ExperimentDesigned;
import io.modeltrail.events.experiment.ExperimentEvent.ExperimentStarted;
import io.modeltrail.events.experiment.Hypothesis;
import io.modeltrail.events.experiment.OutcomeKind;
import io.modeltrail.events.experiment.OutcomePlan;
import io.modeltrail.events.experiment.Readout;
import io.modeltrail.events.observation.Observation;
import io.modeltrail.events.observation.Outcome;
import io.modeltrail.events.wire.Topics;
import io.modeltrail.stats.experiment.ExperimentBook;
import io.modeltrail.stats.experiment.KnownExperiments;
import io.modeltrail.stats.experiment.LiveAdoption;
import io.modeltrail.stats.experiment.MemoryShelf;
import io.modeltrail.stats.experiment.ReadoutCalculation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

/// An experiment whose arms do not differ, or differ by just the margin of its guardrail, counted as the worker counts.
final class SimulatedTrial {
    static final OutcomePlan CORRECT =
            new OutcomePlan("correct", OutcomeKind.PROPORTION, Better.HIGHER, 0.05, 0.05, 0.8, null, null);
    static final OutcomePlan STAY = new OutcomePlan("stay", OutcomeKind.MEAN, Better.LOWER, 0.1, 0.1, 1, 0.6, null);
    static final OutcomePlan ERRORS =
            new OutcomePlan("error", OutcomeKind.PROPORTION, Better.LOWER, 0.03, 0.03, 0.05, null, null);
    static final OutcomePlan SLOWEST =
            new OutcomePlan("latencyMs", OutcomeKind.QUANTILE, Better.LOWER, 50, 50, 100, 30.0, 0.95);

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final String ID = "e-1";
    private static final String DIGEST = "sha256:" + "ab".repeat(32);
    private static final int MOST_VALUES = 8;

    private final Plan plan;
    private final SplittableRandom random;
    private final KnownExperiments log = new KnownExperiments();
    private final MemoryShelf shelf = new MemoryShelf();
    private final ExperimentBook book = new ExperimentBook(shelf, log, 0, new LiveAdoption());
    private final long run;
    private Allocation allocation = Allocations.first(weights(2000), ID);
    private Instant now = NOON;
    private long offset;

    /// @param primary whose difference is nothing
    /// @param guardrail by whose margin the arms differ
    record Plan(OutcomePlan primary, List<OutcomePlan> guardrail) {}

    static Plan of(OutcomePlan primary) {
        return new Plan(primary, List.of());
    }

    static Plan guardedBy(OutcomePlan guardrail) {
        return new Plan(CORRECT, List.of(guardrail));
    }

    SimulatedTrial(Plan plan, SplittableRandom random) {
        this.plan = plan;
        this.random = random;
        run = random.nextLong();
        var design = new ExperimentDesign(
                "apache",
                Hypothesis.SUPERIORITY,
                List.of(new ExperimentArm("control", "1.0.0", 8000), new ExperimentArm("new", "1.1.0", 2000)),
                List.of(plan.primary()),
                plan.guardrail(),
                new AnalysisPlan(AnalysisMethod.SEQUENTIAL, 0.05, 0.8, 30, Correction.HOLM),
                List.of(),
                List.of("site"),
                null,
                false);
        log.fold(new ExperimentDesigned(ID, design, DIGEST, "ada", NOON), 0);
        log.fold(new ExperimentStarted(ID, allocation, DIGEST, List.of(), "ada", NOON), 1);
    }

    /// Half of the subjects get the new version from now on.
    void ramps() {
        now = now.plusSeconds(3600);
        allocation = Allocations.next(allocation, weights(5000));
        log.fold(new AllocationChanged(ID, allocation, "ada", now), 2);
    }

    /// The next subject comes, with all its observations.
    void enrols() {
        now = now.plusSeconds(1);
        String subject = "s-%d-%d".formatted(run, offset);
        String arm = new Assignment(allocation).arm(subject);
        String site = random.nextInt(3) == 0 ? "north" : "south";
        double own = random.nextGaussian();
        int values = 1 + random.nextInt(MOST_VALUES);
        for (int i = 0; i < values; i++) {
            boolean fails = random.nextDouble() < errors(arm, own);
            boolean correct = random.nextDouble() < (site.equals("north") ? 0.7 : 0.85) + (own > 0 ? 0.1 : -0.1);
            var observation = new Observation(
                    "o-" + offset,
                    "c-" + offset,
                    now,
                    "apache",
                    arm.equals("new") ? "1.1.0" : "1.0.0",
                    null,
                    ID,
                    arm,
                    subject,
                    latency(arm, own),
                    fails ? Outcome.ERROR : Outcome.OK,
                    0.2,
                    true,
                    null,
                    null,
                    Map.of("stay", StrictMath.exp(0.4 * own + 0.3 * random.nextGaussian())),
                    Map.of("site", site));
            book.observe(observation, now.toEpochMilli(), Topics.OBSERVATIONS, offset++)
                    .ifPresent(exposure -> book.judge(exposure, true, correct, Topics.LABELS, 0));
        }
    }

    Readout readout() {
        var timeline = Objects.requireNonNull(log.timeline(ID));
        return new ReadoutCalculation(timeline, shelf.parts(), 1).readout();
    }

    /// 0.05 on average in control; some subjects fail often, most never.
    private double errors(String arm, double own) {
        double level = plan.guardrail().contains(ERRORS) && arm.equals("new") ? 0.05 + ERRORS.margin() : 0.05;
        return own > 1.2815515655446004 ? 10 * level : 0;
    }

    /// Values of a subject are nearly the same; the new version's are later by the margin, where there is one.
    private double latency(String arm, double own) {
        double late = plan.guardrail().contains(SLOWEST) && arm.equals("new") ? SLOWEST.margin() : 0;
        return late + 100 * StrictMath.exp(0.3 * own + 0.05 * random.nextGaussian());
    }

    private static List<ArmWeight> weights(int treatment) {
        return List.of(new ArmWeight("control", 10_000 - treatment), new ArmWeight("new", treatment));
    }
}
