package io.modeltrail.stats.sequential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/// Error rates under continuous monitoring, with a fixed seed. A false-alarm rate may exceed its promise by three
/// standard errors of the simulation, no more. `-Dmodeltrail.simulation.runs=10000` looks closer.
class MonitoringSimulationTest {
    private static final double ALPHA = 0.05;
    private static final int RUNS = Integer.getInteger("modeltrail.simulation.runs", 1000);

    @Test
    void aRateWithinItsLimitAlarmsInAtMostAlphaOfAllRuns() {
        var random = new Random(1);
        for (double rate : new double[] {0.01, 0.05, 0.5}) {
            int alarms = 0;
            for (int run = 0; run < RUNS; run++) {
                alarms += everExcludes(random, rate, 500) ? 1 : 0;
            }

            assertThat(alarms).as("alarms at rate %s", rate).isLessThanOrEqualTo(allowed(RUNS));
        }
    }

    @Test
    void restartedBoundsAlarmInAtMostAlphaOfAllRuns() {
        var random = new Random(2);
        int alarms = 0;
        for (int run = 0; run < RUNS; run++) {
            alarms += new Panes(random, 25).alarmsAbove(0.05, 0.05, 1500) < 1500 ? 1 : 0;
        }

        assertThat(alarms).isLessThanOrEqualTo(allowed(RUNS));
    }

    @Test
    void aChangeAfterALongHealthyPeriodIsSeenWithinAFewObservations() {
        var random = new Random(3);
        for (int run = 0; run < 50; run++) {
            var panes = new Panes(random, 100);
            assertThat(panes.alarmsAbove(0.05, 0.002, 10_000)).isEqualTo(10_000);

            int delay = panes.alarmsAbove(0.05, 0.5, 1000);

            assertThat(delay).isLessThan(100);
        }
    }

    @Test
    void theMeanOfASkewedLatencyStaysInsideItsSequence() {
        var random = new Random(4);
        var sequence = new AsymptoticSequence(ALPHA, 1000);
        int misses = 0;
        for (int run = 0; run < RUNS; run++) {
            misses += everMisses(random, sequence, 1500) ? 1 : 0;
        }

        assertThat(misses).isLessThanOrEqualTo(allowed(RUNS));
    }

    @Test
    void valuesInsideTheUnitIntervalKeepThePromiseToo() {
        var random = new Random(5);
        BetaBinomialSequence sequence = BetaBinomialSequence.jeffreys();
        int misses = 0;
        for (int run = 0; run < RUNS; run++) {
            double sum = 0;
            boolean missed = false;
            for (int n = 1; n <= 500; n++) {
                sum += random.nextDouble() < 0.2 ? 1 : 0.75 * random.nextDouble();
                missed |= sequence.logEvidence(new BoundedSum(sum, n), 0.5) >= -Math.log(ALPHA);
            }
            misses += missed ? 1 : 0;
        }

        assertThat(misses).isLessThanOrEqualTo(allowed(RUNS));
    }

    private static int allowed(int runs) {
        return (int) (runs * ALPHA + 3 * Math.sqrt(runs * ALPHA * (1 - ALPHA)));
    }

    private static boolean everExcludes(Random random, double rate, int length) {
        BetaBinomialSequence sequence = BetaBinomialSequence.jeffreys();
        int successes = 0;
        for (int n = 1; n <= length; n++) {
            successes += random.nextDouble() < rate ? 1 : 0;
            if (sequence.logEvidence(new BoundedSum(successes, n), rate) >= -Math.log(ALPHA)) {
                return true;
            }
        }
        return false;
    }

    private static boolean everMisses(Random random, AsymptoticSequence sequence, int length) {
        double sum = 0;
        double squares = 0;
        for (int n = 1; n <= length; n++) {
            double value = Math.exp(0.5 * random.nextGaussian());
            sum += value;
            squares += value * value;
            if (n >= 50) {
                double mean = sum / n;
                double error = Math.sqrt((squares / n - mean * mean) / (n - 1));
                double half = sequence.halfWidth(n, error).orElseThrow();
                if (Math.abs(mean - Math.exp(0.125)) > half) {
                    return true;
                }
            }
        }
        return false;
    }

    /// A stream cut into panes of equal size, looked at after each observation from the last few restarts.
    private static final class Panes {
        private static final int KEPT = 16;
        private final Random random;
        private final int size;
        private final int[] successes = new int[KEPT];
        private long seen;

        Panes(Random random, int size) {
            this.random = random;
            this.size = size;
        }

        /// How many observations of the given rate it takes until the lower bound exceeds the limit; `most` if it never
        /// does.
        int alarmsAbove(double limit, double rate, int most) {
            for (int n = 0; n < most; n++) {
                int pane = (int) (seen / size % KEPT);
                if (seen % size == 0) {
                    successes[pane] = 0;
                }
                boolean success = random.nextDouble() < rate;
                successes[pane] += success ? 1 : 0;
                seen++;
                // Only a success can raise a lower bound.
                if (success && bounds(limit).lower() > limit) {
                    return n;
                }
            }
            return most;
        }

        private RestartedBounds bounds(double limit) {
            long current = (seen - 1) / size;
            RestartedBounds bounds = new RestartedBounds(limit, 1, 0, 0);
            int sum = 0;
            for (long pane = current; pane >= Math.max(0, current - KEPT + 1); pane--) {
                sum += successes[(int) (pane % KEPT)];
                bounds = bounds.sinceRestart(pane + 1, new BoundedSum(sum, seen - pane * size), ALPHA);
            }
            return bounds;
        }
    }
}
