package io.modeltrail.stats.simulation;

import io.modeltrail.events.drift.DriftLevel;
import io.modeltrail.stats.drift.DriftMonitor;
import io.modeltrail.stats.drift.DriftNotice;
import io.modeltrail.stats.drift.DriftPolicy;
import io.modeltrail.stats.drift.DriftPolicy.Shift;
import io.modeltrail.stats.drift.DriftPolicy.Slack;
import io.modeltrail.stats.drift.Stretch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/// How often drift is noticed where there is none, by each method alone and at the limits of chance alone, and how soon
/// where there is one, under the standard policy.
final class DriftRuns {
    private static final double ALPHA = 0.05;
    private static final int A_PANE = 10;
    private static final int LENGTH = 10_000;
    /// A run takes so many times as long as one of the others.
    private static final int EFFORT = 10;

    private static final Shift NEVER = new Shift(1e9, 2e9);
    private static final Shift BY_CHANCE = new Shift(0, 1e9);
    private static final double NO_SLACK_SUFFICES = 1e6;

    private DriftRuns() {}

    static List<Simulated> falseAlarms(Runs runs) {
        Map<String, DriftPolicy> methods = new TreeMap<>(Map.of(
                "drift, population stability", policy(BY_CHANCE, NEVER, NO_SLACK_SUFFICES, NO_SLACK_SUFFICES),
                "drift, Kolmogorov-Smirnov", policy(NEVER, BY_CHANCE, NO_SLACK_SUFFICES, NO_SLACK_SUFFICES),
                "drift, CUSUM of ranks", policy(NEVER, NEVER, 0.5, NO_SLACK_SUFFICES),
                "drift, Page-Hinkley of ranks", policy(NEVER, NEVER, NO_SLACK_SUFFICES, 0.1)));
        Map<String, ToDoubleFunction<SplittableRandom>> signals = new TreeMap<>(Map.of(
                "normal", SplittableRandom::nextGaussian,
                "log-normal, deviation 3", random -> Math.exp(3 * random.nextGaussian()),
                "2 in 100", random -> random.nextDouble() < 0.02 ? 1 : 0));
        List<Simulated> found = new ArrayList<>();
        methods.forEach((method, policy) -> signals.forEach((signal, source) -> found.add(runs.of(
                method,
                signal + ", panes of %d, %d values".formatted(A_PANE, LENGTH),
                Promise.atMost(ALPHA),
                EFFORT,
                random -> new Run(policy, random).sees(source, LENGTH).isPresent()))));
        return found;
    }

    static List<Simulated> power(Runs runs) {
        return List.of(
                found(runs, "warned of within 250 values", 1, 250, DriftLevel.WARNING),
                found(runs, "warned of within 1000 values", 0.5, 1000, DriftLevel.WARNING),
                found(runs, "major within 1000 values", 1, 1000, DriftLevel.MAJOR));
    }

    private static Simulated found(Runs runs, String what, double shift, int within, DriftLevel level) {
        return runs.of(
                "drift, standard policy",
                "normal shifted by %s deviations is %s".formatted(shift, what),
                Promise.atLeast(0.95),
                EFFORT,
                random -> {
                    var run = new Run(DriftPolicy.standard(), random);
                    run.sees(SplittableRandom::nextGaussian, 2000);
                    return run.sees(shifted -> shift + shifted.nextGaussian(), within)
                            .filter(notice -> notice.level().compareTo(level) >= 0)
                            .isPresent();
                });
    }

    private static DriftPolicy policy(Shift stability, Shift distance, double cusum, double pageHinkley) {
        DriftPolicy standard = DriftPolicy.standard();
        return new DriftPolicy(
                "simulated",
                1,
                standard.reference(),
                standard.window(),
                ALPHA,
                stability,
                distance,
                new Slack(cusum, pageHinkley),
                standard.quiet());
    }

    /// A signal that is watched from its first value on.
    private static final class Run {
        private final DriftMonitor monitor;
        private final SplittableRandom random;
        private long pane;

        Run(DriftPolicy policy, SplittableRandom random) {
            this.random = random;
            monitor = new DriftMonitor(policy);
        }

        /// The last that is noticed.
        Optional<DriftNotice> sees(ToDoubleFunction<SplittableRandom> source, int values) {
            Optional<DriftNotice> last = Optional.empty();
            for (int i = 0; i < values; i += A_PANE) {
                var next = new Stretch();
                for (int j = 0; j < A_PANE; j++) {
                    next.add(source.applyAsDouble(random), pane, false);
                }
                pane++;
                Optional<DriftNotice> notice = monitor.next(next);
                last = notice.isPresent() ? notice : last;
            }
            return last;
        }
    }
}
