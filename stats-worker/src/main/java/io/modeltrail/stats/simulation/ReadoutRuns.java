package io.modeltrail.stats.simulation;

import io.modeltrail.events.experiment.GuardrailVerdict;
import io.modeltrail.events.experiment.Interval;
import io.modeltrail.events.experiment.OutcomeVerdict;
import io.modeltrail.events.experiment.Readout;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// How often the readout of an experiment says what is not so, when looked at again and again while its subjects come:
/// subjects with several observations that are alike, in two strata, over a ramp of the shares. This is what runs, from
/// the counting of an observation to the verdict, not a method alone.
final class ReadoutRuns {
    private static final double ALPHA = 0.05;
    /// A run takes so many times as long as one of the others.
    private static final int EFFORT = 25;

    private static final int SUBJECTS = 600;
    private static final int RAMP = 200;
    private static final int BETWEEN_LOOKS = 10;

    private ReadoutRuns() {}

    static List<Simulated> falseAlarms(Runs runs) {
        return List.of(
                alarms(runs, "rate in both arms 0.8", SimulatedTrial.of(SimulatedTrial.CORRECT), ReadoutRuns::differs),
                alarms(
                        runs,
                        "mean in both arms, log-normal",
                        SimulatedTrial.of(SimulatedTrial.STAY),
                        ReadoutRuns::differs),
                alarms(
                        runs,
                        "guardrail, rate worse by its margin 0.03",
                        SimulatedTrial.guardedBy(SimulatedTrial.ERRORS),
                        ReadoutRuns::harms),
                alarms(
                        runs,
                        "guardrail, p95 worse by its margin",
                        SimulatedTrial.guardedBy(SimulatedTrial.SLOWEST),
                        ReadoutRuns::harms));
    }

    /// The bounds hold the truth at every look of a run.
    static List<Simulated> coverage(Runs runs) {
        return List.of(
                runs.of(
                        "readout, sequential",
                        "rate, at every look",
                        Promise.atLeast(1 - ALPHA),
                        EFFORT,
                        random -> !everSeen(
                                random, SimulatedTrial.of(SimulatedTrial.CORRECT), ReadoutRuns::missesNothing)),
                runs.of(
                        "readout, sequential",
                        "p95 of subjects with up to 8 values, at every look",
                        Promise.atLeast(1 - ALPHA),
                        EFFORT,
                        random -> !everSeen(
                                random, SimulatedTrial.guardedBy(SimulatedTrial.SLOWEST), ReadoutRuns::missesMargin)));
    }

    private static Simulated alarms(Runs runs, String setting, SimulatedTrial.Plan plan, Predicate<Readout> alarm) {
        return runs.of(
                "readout, sequential",
                setting + ", looks at 60 to " + SUBJECTS + " subjects",
                Promise.atMost(ALPHA),
                EFFORT,
                random -> everSeen(random, plan, alarm));
    }

    private static boolean everSeen(SplittableRandom random, SimulatedTrial.Plan plan, Predicate<Readout> seen) {
        var trial = new SimulatedTrial(plan, random);
        for (int subject = 1; subject <= SUBJECTS; subject++) {
            if (subject == RAMP) {
                trial.ramps();
            }
            trial.enrols();
            if (subject >= 60 && subject % BETWEEN_LOOKS == 0 && seen.test(trial.readout())) {
                return true;
            }
        }
        return false;
    }

    private static boolean differs(Readout readout) {
        var verdict = readout.effects().getFirst().verdict();
        return verdict == OutcomeVerdict.SUPERIOR || verdict == OutcomeVerdict.INFERIOR;
    }

    private static boolean harms(Readout readout) {
        return readout.guardrails().getFirst().verdict() == GuardrailVerdict.HARM;
    }

    private static boolean missesNothing(Readout readout) {
        return misses(readout.effects().getFirst().sequential(), 0);
    }

    private static boolean missesMargin(Readout readout) {
        return misses(readout.guardrails().getFirst().sequential(), SimulatedTrial.SLOWEST.margin());
    }

    private static boolean misses(@Nullable Interval bounds, double truth) {
        return bounds != null && !(below(bounds.lower(), truth) && below(truth, bounds.upper()));
    }

    /// An end that is missing is open.
    private static boolean below(@Nullable Double less, @Nullable Double more) {
        return less == null || more == null || less <= more;
    }
}
