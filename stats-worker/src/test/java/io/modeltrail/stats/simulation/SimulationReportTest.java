package io.modeltrail.stats.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// The report in short, with its seed; `-Dmodeltrail.simulation.runs=10000` makes it as long as the committed one.
class SimulationReportTest {
    private static final SimulationReport REPORT =
            new SimulationReport(SimulationReport.DEFAULT_SEED, Integer.getInteger("modeltrail.simulation.runs", 400));
    private static final List<Simulated> ALARMS = REPORT.falseAlarms();

    @Test
    void whereNothingIsWrongAlarmsAreAsRareAsPromised() {
        allHold(ALARMS);
    }

    @Test
    void intervalsHoldTheTruthAsOftenAsPromised() {
        allHold(REPORT.coverage());
    }

    @Test
    void studiesOfTheCalculatedSizeFindTheirEffectAsOftenAsPlanned() {
        allHold(REPORT.power());
    }

    @Test
    void peekingAtAnOrdinaryTestIsSeenToBreakItsLevel() {
        List<Simulated> peeking = ALARMS.stream()
                .filter(rate -> rate.promise().kind() == Promise.Kind.NONE)
                .toList();

        assertThat(peeking)
                .singleElement()
                .satisfies(rate -> assertThat(rate.rate()).isGreaterThan(0.3));
        assertThat(Promise.atMost(0.05).isKeptBy(peeking.getFirst().rate(), 0.05))
                .isFalse();
    }

    @Test
    void aChangeAfterALongHealthyPeriodIsSeenWithinAFewObservations() {
        var random = new SplittableRandom(3);
        for (int run = 0; run < 50; run++) {
            var panes = new RestartedPanes(random, 100, 0.05);
            assertThat(panes.alarmsAbove(0.05, 0.002, 10_000)).isEqualTo(10_000);

            int delay = panes.alarmsAbove(0.05, 0.5, 1000);

            assertThat(delay).isLessThan(100);
        }
    }

    private static void allHold(List<Simulated> rates) {
        assertThat(rates).isNotEmpty().allMatch(Simulated::holds);
    }
}
