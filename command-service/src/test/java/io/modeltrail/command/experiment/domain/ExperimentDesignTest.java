package io.modeltrail.command.experiment.domain;

import static io.modeltrail.command.experiment.domain.Experiments.ARMS;
import static io.modeltrail.command.experiment.domain.Experiments.CORRECT;
import static io.modeltrail.command.experiment.domain.Experiments.DESIGN;
import static io.modeltrail.command.experiment.domain.Experiments.DESIGNER;
import static io.modeltrail.command.experiment.domain.Experiments.NOON;
import static io.modeltrail.command.experiment.domain.Experiments.SAFETY;
import static io.modeltrail.command.experiment.domain.Experiments.design;
import static io.modeltrail.command.experiment.domain.Experiments.designed;
import static io.modeltrail.command.experiment.domain.Experiments.experiment;
import static io.modeltrail.command.experiment.domain.Experiments.running;
import static io.modeltrail.command.experiment.domain.Experiments.start;
import static io.modeltrail.command.experiment.domain.Experiments.stopped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modeltrail.events.MalformedField;
import io.modeltrail.events.experiment.Better;
import io.modeltrail.events.experiment.ExperimentArm;
import io.modeltrail.events.experiment.ExperimentDesign;
import io.modeltrail.events.experiment.ExperimentEvent.ExperimentDesigned;
import io.modeltrail.events.experiment.Hypothesis;
import io.modeltrail.events.experiment.OutcomeKind;
import io.modeltrail.events.experiment.OutcomePlan;
import io.modeltrail.events.wire.Digests;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExperimentDesignTest {

    private final ExperimentDesign other = design(Hypothesis.NON_INFERIORITY, List.of(CORRECT), 1_000);

    @Test
    void aDesignIsOnRecordWithItsDigest() {
        experiment()
                .when(design(DESIGN))
                .then(new ExperimentDesigned("e-1", DESIGN, Digests.of(DESIGN), DESIGNER, NOON));
    }

    @Test
    void theSameDesignTwiceIsOneDesign() {
        designed().when(design(DESIGN)).thenNothing();
        running().when(design(DESIGN)).thenNothing();
    }

    @Test
    void aDesignNeverChangesBeforeOrAfterItsStart() {
        designed().when(design(other)).thenRefusedBy(ExperimentRule.ALREADY_DESIGNED);
        running().when(design(other)).thenRefusedBy(ExperimentRule.ALREADY_DESIGNED);
        stopped().when(design(other)).thenRefusedBy(ExperimentRule.ALREADY_DESIGNED);
    }

    @Test
    void whatWasNeverDesignedIsUnknown() {
        experiment().when(start()).thenRefusedBy(ExperimentRule.UNKNOWN_EXPERIMENT);
    }

    @Test
    void aMarginIsRequiredAndAPlannedProportionIsOne() {
        assertMalformed("outcome.margin", () -> outcome(OutcomeKind.PROPORTION, 0, 0.1, null, null));
        assertMalformed("outcome.margin", () -> outcome(OutcomeKind.PROPORTION, Double.NaN, 0.1, null, null));
        assertMalformed(
                "outcome.smallestImportantDifference", () -> outcome(OutcomeKind.PROPORTION, 0.1, 0.6, null, null));
        assertMalformed("outcome.expectedDeviation", () -> outcome(OutcomeKind.MEAN, 0.1, 0.1, null, null));
        assertMalformed("outcome.quantile", () -> outcome(OutcomeKind.QUANTILE, 0.1, 0.1, 1.0, null));
        assertMalformed("outcome.quantile", () -> outcome(OutcomeKind.MEAN, 0.1, 0.1, 1.0, 0.5));
    }

    @Test
    void armsAreAtLeastTwoAndShareTenThousandBuckets() {
        assertMalformed("design.arms", () -> with(ARMS.subList(0, 1), List.of(CORRECT)));
        assertMalformed("design.arms", () -> with(ARMS.subList(0, 2), List.of(CORRECT)));
        assertMalformed("design.arms", () -> with(twins("control", "1.1.0"), List.of(CORRECT)));
        assertMalformed("design.arms", () -> with(twins("new", "1.0.0"), List.of(CORRECT)));
        assertMalformed("design.primary", () -> with(ARMS, List.of()));
        assertMalformed("design.primary", () -> with(ARMS, List.of(SAFETY, SAFETY)));
    }

    private static List<ExperimentArm> twins(String name, String version) {
        return List.of(new ExperimentArm("control", "1.0.0", 5_000), new ExperimentArm(name, version, 5_000));
    }

    private static void outcome(
            OutcomeKind kind, double margin, double smallest, @Nullable Double deviation, @Nullable Double quantile) {
        var _ = new OutcomePlan("correct", kind, Better.HIGHER, margin, smallest, 0.5, deviation, quantile);
    }

    private static void with(List<ExperimentArm> arms, List<OutcomePlan> primary) {
        var _ = new ExperimentDesign(
                "apache",
                Hypothesis.SUPERIORITY,
                arms,
                primary,
                List.of(),
                DESIGN.analysis(),
                List.of(),
                List.of(),
                null,
                false);
    }

    private static void assertMalformed(String field, Runnable making) {
        assertThatThrownBy(making::run)
                .isInstanceOfSatisfying(
                        MalformedField.class,
                        malformed -> assertThat(malformed.field()).isEqualTo(field));
    }
}
