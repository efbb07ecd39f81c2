package io.modeltrail.stats.topology;

import static io.modeltrail.stats.topology.Observed.NOON;
import static io.modeltrail.stats.topology.Observed.label;
import static io.modeltrail.stats.topology.Observed.well;
import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.events.observation.HealthWindow;
import io.modeltrail.events.observation.MetricEstimate;
import io.modeltrail.events.observation.Metrics;
import io.modeltrail.events.observation.Outcome;
import io.modeltrail.stats.StatisticsSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HealthTopologyTest {
    private final Worker worker = new Worker(StatisticsSettings.defaults(), NOON);

    @AfterEach
    void stop() {
        worker.close();
    }

    @Test
    void aBadObservationIsReportedAtOnceAndIsTheTip() {
        worker.observes(well("1"));
        assertThat(worker.windows()).isEmpty();

        worker.observes(well("2").ended(Outcome.ERROR));

        HealthWindow window = worker.windows().getFirst();
        assertThat(window.immediate()).isTrue();
        assertThat(window.observations()).isEqualTo(2);
        assertThat(Objects.requireNonNull(window.tip()).observationId()).isEqualTo("o-2");
        assertThat(metric(window, Metrics.ERROR_RATE).events()).isEqualTo(1);
    }

    @Test
    void slownessAndWrongAnswersAreBadToo() {
        worker.observes(well("1").took(2001));
        assertThat(worker.windows()).hasSize(1);
        worker.passes(Duration.ofMillis(5));
        worker.observes(well("2"));
        assertThat(worker.windows()).isEmpty();

        worker.learns(label("2", true));

        assertThat(worker.windows()).singleElement().satisfies(window -> {
            assertThat(window.labelled()).isEqualTo(1);
            assertThat(metric(window, Metrics.SENSITIVITY).estimate()).isZero();
            assertThat(Objects.requireNonNull(window.tip()).topic()).isEqualTo("labels");
        });
    }

    @Test
    void aBurstOfErrorsIsReportedOnceAndThenAsAWhole() {
        for (int i = 0; i < 20; i++) {
            worker.observes(well("e" + i).ended(Outcome.ERROR));
        }
        assertThat(worker.windows()).hasSize(1);

        worker.passes(Duration.ofMillis(20));

        assertThat(worker.windows()).singleElement().satisfies(window -> {
            assertThat(window.immediate()).isTrue();
            assertThat(window.observations()).isEqualTo(20);
        });
    }

    @Test
    void theSameObservationTwiceCountsOnce() {
        worker.observes(well("1"));
        worker.observes(well("1"));

        HealthWindow window = worker.window("1.1.0");

        assertThat(window.observations()).isEqualTo(1);
        assertThat(window.duplicates()).isEqualTo(1);
    }

    @Test
    void labelsJoinWhicheverComesFirst() {
        worker.learns(label("1", false));
        worker.observes(well("1"));
        worker.observes(well("2"));
        worker.learns(label("2", true));
        worker.learns(label("2", true));

        HealthWindow window = worker.window("1.1.0");

        assertThat(window.labelled()).isEqualTo(2);
        assertThat(metric(window, Metrics.ACCURACY).estimate()).isEqualTo(0.5);
    }

    @Test
    void anObservationOlderThanTheWindowCountsInTheTotalsOnly() {
        worker.observes(well("1"));
        worker.observes(well("2").at(NOON.minusSeconds(60)));

        HealthWindow window = worker.window("1.1.0");

        assertThat(window.observations()).isEqualTo(2);
        assertThat(window.recentObservations()).isEqualTo(1);
        assertThat(window.late()).isEqualTo(1);
        assertThat(metric(window, Metrics.ERROR_RATE).since()).isEqualTo(NOON.minusSeconds(60));
    }

    @Test
    void aMissingScoreLowersCoverageAndNothingElse() {
        worker.observes(well("1"));
        worker.observes(well("2").scored(null));
        worker.learns(label("2", true));

        HealthWindow window = worker.window("1.1.0");

        assertThat(metric(window, Metrics.COVERAGE).estimate()).isEqualTo(0.5);
        assertThat(metric(window, Metrics.ACCURACY).samples()).isZero();
        assertThat(metric(window, Metrics.ACCURACY).estimate()).isNull();
        assertThat(metric(window, Metrics.ACCURACY).lower()).isNull();
    }

    @Test
    void silenceIsReportedUntilTheVersionIsForgotten() {
        worker.observes(well("1"));
        worker.passes(Duration.ofSeconds(31));

        HealthWindow silent = worker.window("1.1.0");
        assertThat(silent.observations()).isEqualTo(1);
        assertThat(silent.recentObservations()).isZero();
        assertThat(silent.windowEnd()).isAfter(NOON.plusSeconds(31));
        assertThat(recent(silent, Metrics.ERROR_RATE).estimate()).isNull();

        worker.passes(Duration.ofMinutes(10));
        worker.windows();
        worker.passes(Duration.ofSeconds(1));
        assertThat(worker.windows()).isEmpty();
    }

    @Test
    void aSuddenFailureShowsInTheRecentBoundsThoughTheTotalsHideIt() {
        for (int second = 0; second < 20; second++) {
            for (int i = 0; i < 50; i++) {
                worker.observes(well(second + "-" + i).at(NOON.plusSeconds(second)));
            }
            worker.passes(Duration.ofSeconds(1));
        }
        for (int i = 0; i < 12; i++) {
            worker.observes(well("bad-" + i).at(NOON.plusSeconds(20)).ended(Outcome.ERROR));
        }

        HealthWindow window = worker.window("1.1.0");

        assertThat(metric(window, Metrics.ERROR_RATE).lower()).isLessThan(0.05);
        assertThat(recent(window, Metrics.ERROR_RATE).lower()).isGreaterThan(0.05);
        assertThat(recent(window, Metrics.ERROR_RATE).samples()).isEqualTo(12);
        assertThat(recent(window, Metrics.ERROR_RATE).since()).isEqualTo(NOON.plusSeconds(20));
    }

    @Test
    void theOrderOfArrivalLeavesNoTrace() {
        var random = new Random(11);
        List<Observed> observed = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            Observed one =
                    well("x" + i).at(NOON.minusMillis(random.nextInt(20_000))).took(random.nextDouble() * 900);
            observed.add(random.nextInt(20) == 0 ? one.ended(Outcome.TIMEOUT) : one.scored(random.nextDouble()));
        }
        HealthWindow inOrder = after(observed);
        Collections.shuffle(observed, random);

        HealthWindow shuffled = after(observed);

        assertThat(shuffled.metrics()).isEqualTo(inOrder.metrics());
        assertThat(shuffled.recent()).isEqualTo(inOrder.recent());
    }

    @Test
    void theRingOfPanesEqualsABruteForceWindow() {
        var random = new Random(12);
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            worker.passes(Duration.ofMillis(random.nextInt(600)));
            worker.observes(well("b" + i).at(worker.now()));
            times.add(worker.now().toEpochMilli());
            if (i % 40 == 39) {
                HealthWindow window = worker.window("1.1.0");
                long inWindow = times.stream()
                        .filter(time -> time >= window.windowStart().toEpochMilli())
                        .count();
                assertThat(window.recentObservations()).isEqualTo(inWindow);
                assertThat(recent(window, Metrics.LATENCY_P95).samples()).isEqualTo(inWindow);
            }
        }
    }

    private static HealthWindow after(List<Observed> observed) {
        try (var fresh = new Worker(StatisticsSettings.defaults(), NOON)) {
            observed.forEach(fresh::observes);
            observed.forEach(each -> fresh.learns(label(
                    each.observation().subject().substring(2),
                    each.observation().latencyMs() > 300)));
            return fresh.window("1.1.0");
        }
    }

    private static MetricEstimate metric(HealthWindow window, String name) {
        return named(window.metrics(), name);
    }

    private static MetricEstimate recent(HealthWindow window, String name) {
        return named(window.recent(), name);
    }

    private static MetricEstimate named(Map<String, MetricEstimate> metrics, String name) {
        return Objects.requireNonNull(metrics.get(name), name);
    }
}
