package io.modeltrail.command.rollout.domain;

import static io.modeltrail.command.rollout.domain.Rollouts.AFTER_HOLD;
import static io.modeltrail.command.rollout.domain.Rollouts.NOON;
import static io.modeltrail.command.rollout.domain.Rollouts.SOUND;
import static io.modeltrail.command.rollout.domain.Rollouts.atFirstStep;
import static io.modeltrail.command.rollout.domain.Rollouts.atLastStep;
import static io.modeltrail.command.rollout.domain.Rollouts.errors;
import static io.modeltrail.command.rollout.domain.Rollouts.evidence;
import static io.modeltrail.command.rollout.domain.Rollouts.started;
import static io.modeltrail.command.rollout.domain.Rollouts.with;
import static io.modeltrail.events.rollout.RollbackPhase.HEALTH_VALIDATION;
import static io.modeltrail.events.rollout.RollbackPhase.MODEL_SWITCH;
import static io.modeltrail.events.rollout.RollbackPhase.TRAFFIC_SHIFT;
import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.command.domain.Scenario;
import io.modeltrail.events.compliance.Affected;
import io.modeltrail.events.compliance.Exposure;
import io.modeltrail.events.compliance.IncidentCommand.NoteCourse;
import io.modeltrail.events.compliance.IncidentCommand.OpenIncident;
import io.modeltrail.events.compliance.IncidentKind;
import io.modeltrail.events.compliance.IncidentSeverity;
import io.modeltrail.events.rollout.Evidence;
import io.modeltrail.events.rollout.RollbackCause;
import io.modeltrail.events.rollout.RollbackPhase;
import io.modeltrail.events.rollout.RolloutCommand;
import io.modeltrail.events.rollout.RolloutCommand.CompleteRollbackPhase;
import io.modeltrail.events.rollout.RolloutCommand.ConfirmTrafficShift;
import io.modeltrail.events.rollout.RolloutCommand.FailRollbackPhase;
import io.modeltrail.events.rollout.RolloutCommand.PauseRollout;
import io.modeltrail.events.rollout.RolloutCommand.PromoteStep;
import io.modeltrail.events.rollout.RolloutCommand.ReportBreach;
import io.modeltrail.events.rollout.RolloutCommand.ReportClearance;
import io.modeltrail.events.rollout.RolloutCommand.ReportWarningExpired;
import io.modeltrail.events.rollout.RolloutCommand.ResumeRollout;
import io.modeltrail.events.rollout.RolloutCommand.RollBack;
import io.modeltrail.events.rollout.RolloutEvent;
import io.modeltrail.events.rollout.RolloutEvent.RollbackPhaseCompleted;
import io.modeltrail.events.rollout.RolloutEvent.RollbackPhaseFailed;
import io.modeltrail.events.rollout.RolloutEvent.RollbackTriggered;
import io.modeltrail.events.rollout.RolloutEvent.RolledBack;
import io.modeltrail.events.rollout.RolloutEvent.RolloutPromoted;
import io.modeltrail.events.rollout.RolloutEvent.TrafficShiftConfirmed;
import io.modeltrail.events.rollout.RolloutEvent.WarningCleared;
import io.modeltrail.events.rollout.RolloutEvent.WarningStarted;
import io.modeltrail.events.rollout.ServingTargetCommand;
import io.modeltrail.events.rollout.ServingTargetCommand.ReleaseTarget;
import io.modeltrail.events.rollout.ServingTargetCommand.ReserveTarget;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RollbackTest {

    private static final Evidence BREACH = errors(0.06, 0.2);
    private static final Evidence WORSE = errors(0.11, 0.3);
    private static final Instant DEADLINE = NOON.plusSeconds(30);

    @Test
    void aBreachTakesTheVersionBackAtOnce() {
        var rollback = new RollbackTriggered(
                "r-1",
                2,
                RollbackCause.TRIGGER,
                "errors",
                BREACH,
                "error_rate is ABOVE 0.05: the interval is 0.06 to 0.2 on 500 samples",
                NOON);
        atFirstStep().when(breach("errors", BREACH)).then(rollback);
        started().when(breach("errors", BREACH)).then(rollback);
        atFirstStep()
                .having(new PauseRollout("r-1", "iss|olga", NOON))
                .when(breach("errors", BREACH))
                .then(rollback);
    }

    @Test
    void aReportProvesNothingWithoutItsEvidence() {
        atFirstStep().when(breach("errors", errors(0.05, 0.2))).thenRefusedBy(RolloutRule.BREACH_NOT_PROVEN);
        atFirstStep()
                .when(breach("errors", evidence("error_rate", "1.1.0", 19, 0.06, 0.2)))
                .thenRefusedBy(RolloutRule.BREACH_NOT_PROVEN);
        atFirstStep()
                .when(breach("errors", evidence("timeout_rate", "1.0.0", 500, 0.06, 0.2)))
                .thenRefusedBy(
                        RolloutRule.EVIDENCE_OF_OTHER_VERSION,
                        RolloutRule.EVIDENCE_OF_OTHER_METRIC,
                        RolloutRule.BREACH_NOT_PROVEN);
        atFirstStep().when(breach("weather", BREACH)).thenRefusedBy(RolloutRule.NO_SUCH_TRIGGER);
    }

    @Test
    void aWarningRunsBeforeTheRollback() {
        atFirstStep()
                .when(breach("many-errors", WORSE))
                .then(new WarningStarted("r-1", 1, "many-errors", WORSE, DEADLINE, NOON));
        warned().when(breach("many-errors", WORSE)).thenNothing();
    }

    @Test
    void aBreachThatClearsCancelsTheRollback() {
        var sound = errors(0.0, 0.02);
        warned().when(new ReportClearance("r-1", "many-errors", sound, NOON))
                .then(new WarningCleared("r-1", "many-errors", sound, NOON));
        warned().when(new ReportClearance("r-1", "many-errors", WORSE, NOON)).thenRefusedBy(RolloutRule.STILL_BREACHED);
        atFirstStep()
                .when(new ReportClearance("r-1", "many-errors", sound, NOON))
                .thenNothing();
        warned().having(new ReportClearance("r-1", "many-errors", sound, NOON))
                .when(new ReportWarningExpired("r-1", "many-errors", DEADLINE))
                .thenNothing();
    }

    @Test
    void aWarningThatRunsOutTakesTheVersionBack() {
        warned().when(new ReportWarningExpired("r-1", "many-errors", DEADLINE))
                .then(new RollbackTriggered(
                        "r-1",
                        2,
                        RollbackCause.TRIGGER,
                        "many-errors",
                        WORSE,
                        "error_rate is ABOVE 0.1: the interval is 0.11 to 0.3 on 500 samples",
                        DEADLINE));
        warned().when(new ReportWarningExpired("r-1", "many-errors", DEADLINE.minusMillis(1)))
                .thenRefusedBy(RolloutRule.WARNING_NOT_EXPIRED);
    }

    @Test
    void anOperatorTakesTheVersionBackFromAnyState() {
        started().when(rollBack(false)).then(triggered(2, RollbackCause.OPERATOR));
        atLastStep().when(rollBack(true)).then(triggered(3, RollbackCause.EMERGENCY));
        promoted().when(rollBack(false)).then(triggered(3, RollbackCause.OPERATOR));
        rollingBack().when(rollBack(false)).thenNothing();
        takenBack().when(rollBack(true)).thenNothing();
    }

    @Test
    void takingBackAPromotedVersionReservesTheTargetAgain() {
        assertThat(RolloutConsequences.of(
                        triggered(3, RollbackCause.OPERATOR), promoted().state()))
                .contains(new ReserveTarget("icu", "r-1", "apache", "1.1.0", NOON));
        assertThat(RolloutConsequences.of(
                        triggered(3, RollbackCause.OPERATOR), atLastStep().state()))
                .noneMatch(ServingTargetCommand.class::isInstance);
    }

    @Test
    void everyRollbackOpensOneIncidentAboutTheVersionThatWasTakenBack() {
        var opened = new OpenIncident(
                "rollback-r-1",
                IncidentKind.ROLLBACK,
                IncidentSeverity.MAJOR,
                "Rollout/r-1",
                "version 1.1.0 of apache was taken back from icu (OPERATOR): "
                        + triggered(3, RollbackCause.OPERATOR).why(),
                new Affected("apache", "1.1.0", null),
                null,
                NOON);
        assertThat(RolloutConsequences.of(
                        triggered(3, RollbackCause.OPERATOR), atLastStep().state()))
                .containsExactly(opened);
        assertThat(RolloutConsequences.of(
                        triggered(3, RollbackCause.OPERATOR), promoted().state()))
                .contains(opened);
        assertThat(RolloutConsequences.of(
                        triggered(3, RollbackCause.OPERATOR), rollingBack().state()))
                .isEmpty();
    }

    @Test
    void theIncidentSaysHowManyPredictionsTheEvidenceCounts() {
        var evidence = evidence("safety_score", "1.1.0", 240, 0.1, 0.2);
        var breached = new RollbackTriggered("r-1", 2, RollbackCause.TRIGGER, "safety", evidence, "unsafe", NOON);
        assertThat(RolloutConsequences.of(breached, started().state()))
                .singleElement()
                .isInstanceOfSatisfying(OpenIncident.class, opened -> {
                    assertThat(opened.severity()).isEqualTo(IncidentSeverity.CRITICAL);
                    assertThat(opened.affected())
                            .isEqualTo(new Affected(
                                    "apache",
                                    "1.1.0",
                                    new Exposure(
                                            240,
                                            evidence.windowStart(),
                                            evidence.windowEnd(),
                                            "predictions that the evidence of safety_score counts")));
                });
    }

    @Test
    void thePhasesComeInOrderAndAfterTheDrain() {
        rollingBack().when(complete(TRAFFIC_SHIFT)).thenRefusedBy(RolloutRule.SHIFT_NOT_CONFIRMED);
        rollingBack()
                .when(new ConfirmTrafficShift("r-1", 2, 0, NOON))
                .then(new TrafficShiftConfirmed("r-1", 2, 0, NOON));
        drained().when(complete(MODEL_SWITCH)).thenRefusedBy(RolloutRule.PHASE_OUT_OF_ORDER);
        drained().when(complete(TRAFFIC_SHIFT)).then(completed(TRAFFIC_SHIFT));
        drained().having(complete(TRAFFIC_SHIFT)).when(complete(TRAFFIC_SHIFT)).thenNothing();
    }

    @Test
    void theLastPhaseEndsTheRollback() {
        drained()
                .having(complete(TRAFFIC_SHIFT))
                .having(complete(MODEL_SWITCH))
                .when(complete(HEALTH_VALIDATION))
                .then(completed(HEALTH_VALIDATION), new RolledBack("r-1", "icu", "1.0.0", NOON));
    }

    @Test
    void theEndReleasesTheTargetWithTheVersionThatStays() {
        assertThat(RolloutConsequences.of(
                        new RolledBack("r-1", "icu", "1.0.0", NOON), drained().state()))
                .containsExactly(
                        new ReleaseTarget("icu", "r-1", "1.0.0", NOON),
                        new NoteCourse(
                                "rollback-r-1",
                                "The rollback is complete: version 1.0.0 answers everything at icu.",
                                "Rollout/r-1",
                                NOON));
        assertThat(RolloutConsequences.of(
                        new RolloutPromoted("r-1", "icu", "1.1.0", NOON),
                        atLastStep().state()))
                .containsExactly(new ReleaseTarget("icu", "r-1", "1.1.0", NOON));
    }

    @Test
    void aPhaseThatFailsIsRecordedAndMayBeTriedAgain() {
        var fail = new FailRollbackPhase("r-1", MODEL_SWITCH, "no answer", NOON);
        drained().when(fail).thenRefusedBy(RolloutRule.PHASE_OUT_OF_ORDER);
        var switching = drained().having(complete(TRAFFIC_SHIFT));
        switching.when(fail).then(new RollbackPhaseFailed("r-1", MODEL_SWITCH, "no answer", NOON));
        switching.having(fail).when(complete(MODEL_SWITCH)).then(completed(MODEL_SWITCH));
    }

    @Test
    void aVersionThatIsTakenBackIsNeitherJudgedNorPromotedNorReported() {
        rollingBack().when(breach("errors", BREACH)).thenNothing();
        takenBack().when(breach("errors", BREACH)).thenNothing();
        rollingBack().when(new PromoteStep("r-1", "iss|olga", NOON)).thenRefusedBy(RolloutRule.NOT_PROGRESSING);
        takenBack().when(new ResumeRollout("r-1", "iss|olga", NOON)).thenRefusedBy(RolloutRule.NOT_PROGRESSING);
        promoted().when(breach("errors", BREACH)).thenRefusedBy(RolloutRule.NOT_PROGRESSING);
        atFirstStep().when(complete(TRAFFIC_SHIFT)).thenRefusedBy(RolloutRule.NOT_ROLLING_BACK);
        with(SOUND).when(rollBack(false)).thenRefusedBy(RolloutRule.UNKNOWN_ROLLOUT);
    }

    private static Scenario<RolloutCommand, Rollout, RolloutEvent> warned() {
        return atFirstStep().having(breach("many-errors", WORSE));
    }

    private static Scenario<RolloutCommand, Rollout, RolloutEvent> rollingBack() {
        return atFirstStep().having(breach("errors", BREACH));
    }

    private static Scenario<RolloutCommand, Rollout, RolloutEvent> drained() {
        return rollingBack().having(new ConfirmTrafficShift("r-1", 2, 0, NOON));
    }

    private static Scenario<RolloutCommand, Rollout, RolloutEvent> takenBack() {
        return drained()
                .having(complete(TRAFFIC_SHIFT))
                .having(complete(MODEL_SWITCH))
                .having(complete(HEALTH_VALIDATION));
    }

    private static Scenario<RolloutCommand, Rollout, RolloutEvent> promoted() {
        return atLastStep().having(new PromoteStep("r-1", "iss|olga", AFTER_HOLD));
    }

    private static ReportBreach breach(String trigger, Evidence evidence) {
        return new ReportBreach("r-1", trigger, evidence, NOON);
    }

    private static RollBack rollBack(boolean emergency) {
        return new RollBack("r-1", "patients first", emergency, NOON);
    }

    private static RollbackTriggered triggered(int epoch, RollbackCause cause) {
        return new RollbackTriggered("r-1", epoch, cause, null, null, "patients first", NOON);
    }

    private static CompleteRollbackPhase complete(RollbackPhase phase) {
        return new CompleteRollbackPhase("r-1", phase, "done", NOON);
    }

    private static RollbackPhaseCompleted completed(RollbackPhase phase) {
        return new RollbackPhaseCompleted("r-1", phase, "done", NOON);
    }
}
