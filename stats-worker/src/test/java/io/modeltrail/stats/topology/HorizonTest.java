package io.modeltrail.stats.topology;

import static io.modeltrail.stats.topology.Observed.NOON;
import static io.modeltrail.stats.topology.Observed.label;
import static io.modeltrail.stats.topology.Observed.well;
import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.stats.StatisticsSettings;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// What is remembered for labels and duplicates is bounded in time and in number.
class HorizonTest {
    @Test
    void withinTheHorizonALabelFindsItsPredictionAndBeyondItDoesNot() {
        try (var worker = new Worker(remembering(Duration.ofMinutes(10), 1000), NOON)) {
            worker.observes(well("1"));
            worker.passes(Duration.ofMinutes(9));
            worker.observes(well("2"));
            worker.learns(label("1", false));
            assertThat(worker.window("1.1.0").labelled()).isEqualTo(1);

            worker.passes(Duration.ofMinutes(11));
            worker.observes(well("3"));
            worker.passes(Duration.ofSeconds(2));
            worker.observes(well("4"));
            worker.learns(label("2", false));

            assertThat(worker.window("1.1.0").labelled()).isEqualTo(1);
        }
    }

    @Test
    void theOldestCasesLeaveWhenThereAreTooMany() {
        try (var worker = new Worker(remembering(Duration.ofHours(1), 10), NOON)) {
            for (int i = 0; i < 30; i++) {
                worker.observes(well("n" + i));
                worker.passes(Duration.ofSeconds(1));
            }
            worker.observes(well("n29"));
            worker.observes(well("n0"));

            var window = worker.window("1.1.0");
            assertThat(window.duplicates()).isEqualTo(1);
            assertThat(window.observations()).isEqualTo(31);
        }
    }

    private static StatisticsSettings remembering(Duration horizon, int cases) {
        StatisticsSettings usual = StatisticsSettings.defaults();
        return new StatisticsSettings(
                usual.window(),
                usual.alpha(),
                usual.emitEvery(),
                usual.immediateEvery(),
                Duration.ofHours(1),
                usual.slow(),
                usual.unsafeBelow(),
                horizon,
                cases,
                usual.compareEvery());
    }
}
