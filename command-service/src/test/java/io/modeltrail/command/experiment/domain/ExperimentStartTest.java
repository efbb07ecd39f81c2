package io.modeltrail.command.experiment.domain;

import static io.modeltrail.command.experiment.domain.Experiments.CORRECT;
import static io.modeltrail.command.experiment.domain.Experiments.DESIGN;
import static io.modeltrail.command.experiment.domain.Experiments.DESIGNER;
import static io.modeltrail.command.experiment.domain.Experiments.FIRST;
import static io.modeltrail.command.experiment.domain.Experiments.LATENCY;
import static io.modeltrail.command.experiment.domain.Experiments.NOON;
import static io.modeltrail.command.experiment.domain.Experiments.OPERATOR;
import static io.modeltrail.command.experiment.domain.Experiments.REVIEWER;
import static io.modeltrail.command.experiment.domain.Experiments.approve;
import static io.modeltrail.command.experiment.domain.Experiments.design;
import static io.modeltrail.command.experiment.domain.Experiments.designed;
import static io.modeltrail.command.experiment.domain.Experiments.experiment;
import static io.modeltrail.command.experiment.domain.Experiments.in;
import static io.modeltrail.command.experiment.domain.Experiments.running;
import static io.modeltrail.command.experiment.domain.Experiments.start;
import static io.modeltrail.command.experiment.domain.Experiments.stopped;
import static io.modeltrail.command.experiment.domain.Experiments.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.command.domain.VersionStatus;
import io.modeltrail.command.domain.VersionStatus.HotfixDebt;
import io.modeltrail.events.catalog.Phase;
import io.modeltrail.events.dossier.VersionStanding;
import io.modeltrail.events.experiment.Better;
import io.modeltrail.events.experiment.ExperimentCommand.ApproveExperiment;
import io.modeltrail.events.experiment.ExperimentCommand.StartExperiment;
import io.modeltrail.events.experiment.ExperimentDesign;
import io.modeltrail.events.experiment.ExperimentEvent.ExperimentApproved;
import io.modeltrail.events.experiment.ExperimentEvent.ExperimentStarted;
import io.modeltrail.events.experiment.Hypothesis;
import io.modeltrail.events.experiment.OutcomeKind;
import io.modeltrail.events.experiment.OutcomePlan;
import io.modeltrail.events.experiment.PlannedSampleSize;
import io.modeltrail.events.wire.Digests;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExperimentStartTest {

    private static final List<PlannedSampleSize> SIZES = List.of(
            new PlannedSampleSize("correct", "new", 0.25, 77), new PlannedSampleSize("correct", "newer", 0.25, 77));

    @Test
    void anApprovedDesignStartsWithItsWeightsAndThePlanLocked() {
        designed()
                .having(approve())
                .when(start())
                .then(new ExperimentStarted("e-1", FIRST, Digests.of(DESIGN), SIZES, OPERATOR, NOON));
    }

    @Test
    void aReviewerSignsTheDigestOfTheDesign() {
        designed()
                .when(approve())
                .then(new ExperimentApproved("e-1", REVIEWER, "clinical approval", Digests.of(DESIGN), null, NOON));
        designed().having(approve()).when(approve()).thenNothing();
        designed()
                .when(new ApproveExperiment("e-1", DESIGNER, "mine", Digests.of(FIRST), null, NOON))
                .thenRefusedBy(ExperimentRule.OWN_WORK, ExperimentRule.DIGEST_OF_OTHER_DESIGN);
        running().when(approve()).thenRefusedBy(ExperimentRule.ALREADY_STARTED);
    }

    @Test
    void everythingThatAStartLacksIsNamedAtOnce() {
        var statuses = Map.of(
                "ModelVersion/apache/1.0.0", in(VersionStanding.SUSPENDED),
                "ModelVersion/apache/1.1.0", in(VersionStanding.CANDIDATE),
                "ModelVersion/apache/1.2.0", in(VersionStanding.WITHDRAWN));

        with(stream -> statuses.getOrDefault(stream, in(VersionStanding.UNREGISTERED)))
                .having(design(design(Hypothesis.SUPERIORITY, List.of(CORRECT), 76)))
                .when(start())
                .thenRefusedBy(
                        ExperimentRule.CLINICAL_APPROVAL_MISSING,
                        ExperimentRule.ARM_SUSPENDED,
                        ExperimentRule.ARM_NOT_APPROVED,
                        ExperimentRule.ARM_WITHDRAWN,
                        ExperimentRule.BELOW_PLANNED_POWER,
                        ExperimentRule.BELOW_PLANNED_POWER);
        with(_ -> in(VersionStanding.UNREGISTERED))
                .having(design(DESIGN))
                .having(approve())
                .when(start())
                .thenRefusedBy(
                        ExperimentRule.ARM_NOT_REGISTERED,
                        ExperimentRule.ARM_NOT_REGISTERED,
                        ExperimentRule.ARM_NOT_REGISTERED);
    }

    @Test
    void whatNeedsAClinicalApprovalNeedsVersionsThatMaySeePatients() {
        var preclinical = new VersionStatus(VersionStanding.APPROVED, Phase.PRECLINICAL, HotfixDebt.none());

        with(_ -> preclinical)
                .having(design(DESIGN))
                .having(approve())
                .when(start())
                .thenRefusedBy(
                        ExperimentRule.ARM_NOT_FOR_PATIENTS,
                        ExperimentRule.ARM_NOT_FOR_PATIENTS,
                        ExperimentRule.ARM_NOT_FOR_PATIENTS);
    }

    @Test
    void theSameStartTwiceIsOneStartAndAnotherSaltIsRefused() {
        running().when(start()).thenNothing();
        running().when(new StartExperiment("e-1", "e-1", OPERATOR, NOON)).thenNothing();
        running()
                .when(new StartExperiment("e-1", "other", OPERATOR, NOON))
                .thenRefusedBy(ExperimentRule.ALREADY_STARTED);
        stopped().when(start()).thenRefusedBy(ExperimentRule.ALREADY_STARTED);
    }

    /// 76.65294 by R's `power.prop.test(p1 = .50, p2 = .75, power = .90)`.
    @Test
    void aPlanOfOneObservationTooFewIsRefused() {
        var enough = design(Hypothesis.SUPERIORITY, List.of(CORRECT), 77);

        experiment()
                .having(design(enough))
                .having(new ApproveExperiment("e-1", REVIEWER, "fit", Digests.of(enough), null, NOON))
                .when(start())
                .then(new ExperimentStarted("e-1", FIRST, Digests.of(enough), SIZES, OPERATOR, NOON));
    }

    /// 22.02110 by R's `power.t.test(power = .90, delta = 1)`; 2 (1.959964 + 1.281552)² / 0.5² = 84.06 by hand;
    /// 2 · 0.5 · 0.5 (1.959964 + 1.281552)² / 0.05² = 2101.5 by hand.
    @Test
    void sizesAreThoseOfTheTextbook() {
        var mean = new OutcomePlan("score", OutcomeKind.MEAN, Better.HIGHER, 0.5, 1, 10, 1.0, null);

        assertThat(required(design(Hypothesis.SUPERIORITY, List.of(mean), 2))).isEqualTo(23);
        assertThat(required(design(Hypothesis.NON_INFERIORITY, List.of(mean), 2)))
                .isEqualTo(85);
        assertThat(required(design(Hypothesis.NON_INFERIORITY, List.of(CORRECT), 2)))
                .isEqualTo(2_102);
    }

    /// The 95th percentile of a normal metric varies as the mean of one with 0.2179449 / 0.1031356 = 2.113188 times the
    /// deviation, 169.055: 2 (1.959964 + 1.281552)² (169.055 / 50)² = 240.2 without the correction for t.
    @Test
    void aQuantileTakesMoreThanAMean() {
        assertThat(required(design(Hypothesis.SUPERIORITY, List.of(LATENCY), 2)))
                .isBetween(241L, 242L);
    }

    private static long required(ExperimentDesign design) {
        return PlannedPower.of(design).getFirst().requiredPerArm();
    }
}
