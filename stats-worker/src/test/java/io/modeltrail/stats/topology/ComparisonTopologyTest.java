package io.modeltrail.stats.topology;

import static io.modeltrail.stats.topology.Observed.NOON;
import static io.modeltrail.stats.topology.Observed.label;
import static io.modeltrail.stats.topology.Observed.well;
import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.events.observation.PairedComparison;
import io.modeltrail.stats.StatisticsSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ComparisonTopologyTest {
    private final Worker worker = new Worker(StatisticsSettings.defaults(), NOON);

    @AfterEach
    void stop() {
        worker.close();
    }

    @Test
    void casesThatBothVersionsSawAreCompared() {
        both("1", 0.9, 0.2, true);
        both("2", 0.1, 0.1, false);
        both("3", 0.8, 0.7, true);
        both("4", 0.3, 0.6, false);
        both("5", null, 0.6, true);
        worker.observes(well("alone"));

        PairedComparison comparison = worker.comparison();

        assertThat(comparison.cases()).isEqualTo(5);
        assertThat(comparison.labelledCases()).isEqualTo(5);
        assertThat(comparison.scoredByBoth()).isEqualTo(4);
        assertThat(comparison.positives()).isEqualTo(2);
        assertThat(comparison.stable().coverage()).isEqualTo(0.8);
        assertThat(comparison.canary().coverage()).isEqualTo(1);
        assertThat(comparison.stable().auc()).isEqualTo(1);
        assertThat(comparison.canary().auc()).isEqualTo(0.75);
        assertThat(comparison.b()).isEqualTo(2);
        assertThat(comparison.c()).isZero();
        assertThat(comparison.mcNemarExactP()).isEqualTo(0.5);
    }

    @Test
    void withoutLabelsNothingIsClaimed() {
        worker.observes(well("1").stable());
        worker.observes(well("1"));

        PairedComparison comparison = worker.comparison();

        assertThat(comparison.cases()).isEqualTo(1);
        assertThat(comparison.labelledCases()).isZero();
        assertThat(comparison.stable().auc()).isNull();
        assertThat(comparison.deLongP()).isNull();
        assertThat(comparison.mcNemarExactP()).isNull();
    }

    private void both(String id, @Nullable Double stable, double canary, boolean truth) {
        worker.observes(well(id).scored(stable).stable());
        worker.learns(label(id, truth));
        worker.observes(well(id).scored(canary));
    }
}
