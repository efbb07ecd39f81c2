package io.modeltrail.command.rollout.domain;

import static io.modeltrail.command.rollout.domain.Rollouts.ACCURACY;
import static io.modeltrail.command.rollout.domain.Rollouts.AFTER_DEADLINE;
import static io.modeltrail.command.rollout.domain.Rollouts.AFTER_HOLD;
import static io.modeltrail.command.rollout.domain.Rollouts.ERRORS;
import static io.modeltrail.command.rollout.domain.Rollouts.NOON;
import static io.modeltrail.command.rollout.domain.Rollouts.accuracy;
import static io.modeltrail.command.rollout.domain.Rollouts.also;
import static io.modeltrail.command.rollout.domain.Rollouts.atFirstStep;
import static io.modeltrail.command.rollout.domain.Rollouts.atLastStep;
import static io.modeltrail.command.rollout.domain.Rollouts.checks;
import static io.modeltrail.command.rollout.domain.Rollouts.claiming;
import static io.modeltrail.command.rollout.domain.Rollouts.errors;
import static io.modeltrail.command.rollout.domain.Rollouts.evidence;
import static io.modeltrail.command.rollout.domain.Rollouts.judge;
import static io.modeltrail.command.rollout.domain.Rollouts.started;

import io.modeltrail.events.rollout.CheckResult;
import io.modeltrail.events.rollout.Evidence;
import io.modeltrail.events.rollout.HealthCheck;
import io.modeltrail.events.rollout.RollbackCause;
import io.modeltrail.events.rollout.RolloutCommand.ConfirmTrafficShift;
import io.modeltrail.events.rollout.RolloutCommand.JudgeStep;
import io.modeltrail.events.rollout.RolloutCommand.PauseRollout;
import io.modeltrail.events.rollout.RolloutCommand.PromoteStep;
import io.modeltrail.events.rollout.RolloutCommand.ReportBreach;
import io.modeltrail.events.rollout.RolloutCommand.ResumeRollout;
import io.modeltrail.events.rollout.RolloutEvent.RollbackTriggered;
import io.modeltrail.events.rollout.RolloutEvent.RolloutPaused;
import io.modeltrail.events.rollout.RolloutEvent.RolloutPromoted;
import io.modeltrail.events.rollout.RolloutEvent.RolloutResumed;
import io.modeltrail.events.rollout.RolloutEvent.StepJudged;
import io.modeltrail.events.rollout.RolloutEvent.TrafficShiftConfirmed;
import io.modeltrail.events.rollout.RolloutEvent.TrafficShiftOrdered;
import io.modeltrail.events.rollout.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepJudgementTest {

    private static final Evidence FEW_ERRORS = errors(0.0, 0.01);
    private static final Evidence MANY_ERRORS = errors(0.06, 0.2);
    private static final Evidence ACCURATE = accuracy(0.91, 0.99);
    private static final Evidence UNCLEAR = accuracy(0.85, 0.95);
    private static final Evidence NOTHING = evidence("accuracy", "1.1.0", 0, 0, 1);

    @Test
    void theRouterConfirmsTheShiftOnce() {
        var confirm = new ConfirmTrafficShift("r-1", 1, 10, NOON);
        started().when(confirm).then(new TrafficShiftConfirmed("r-1", 1, 10, NOON));
        atFirstStep().when(confirm).thenNothing();
        atLastStep().when(confirm).thenNothing();
    }

    @Test
    void onlyWhatWasOrderedIsConfirmed() {
        started().when(new ConfirmTrafficShift("r-1", 2, 10, NOON)).thenRefusedBy(RolloutRule.EPOCH_NOT_ORDERED);
        started().when(new ConfirmTrafficShift("r-1", 1, 25, NOON)).thenRefusedBy(RolloutRule.SHARE_NOT_ORDERED);
    }

    @Test
    void aPassedStepOrdersTheNextOne() {
        atFirstStep()
                .when(judge(1, AFTER_HOLD, FEW_ERRORS, ACCURATE))
                .then(
                        judged(1, 10, Verdict.PASS, FEW_ERRORS, ACCURATE),
                        new TrafficShiftOrdered("r-1", 2, 100, AFTER_HOLD));
    }

    @Test
    void theLastPassedStepPromotesTheCanary() {
        var later = AFTER_HOLD.plusSeconds(60);
        atLastStep()
                .when(judge(2, later, FEW_ERRORS, ACCURATE))
                .then(
                        new StepJudged("r-1", 2, 100, Verdict.PASS, checks(FEW_ERRORS, ACCURATE), later),
                        new RolloutPromoted("r-1", "icu", "1.1.0", later));
    }

    @Test
    void aFailedStepRollsBackBeforeTheHoldIsOver() {
        atFirstStep()
                .when(judge(1, NOON, MANY_ERRORS, NOTHING))
                .then(
                        new StepJudged("r-1", 1, 10, Verdict.FAIL, checks(MANY_ERRORS, NOTHING), NOON),
                        new RollbackTriggered(
                                "r-1",
                                2,
                                RollbackCause.STEP_FAILED,
                                null,
                                MANY_ERRORS,
                                "check error_rate failed: the interval 0.06 to 0.2 lies beyond 0.05",
                                NOON));
    }

    @Test
    void anythingShortOfAllPassHolds() {
        atFirstStep()
                .when(judge(1, AFTER_HOLD, FEW_ERRORS, UNCLEAR))
                .then(judged(1, 10, Verdict.INCONCLUSIVE, FEW_ERRORS, UNCLEAR));
        atFirstStep()
                .when(judge(1, AFTER_HOLD, FEW_ERRORS, NOTHING))
                .then(judged(1, 10, Verdict.NO_DATA, FEW_ERRORS, NOTHING));
    }

    @Test
    void aVerdictIsComputedFromTheEvidenceWhateverTheCallerClaims() {
        atFirstStep()
                .when(new JudgeStep("r-1", 1, claiming(Verdict.PASS, checks(FEW_ERRORS, UNCLEAR)), AFTER_HOLD))
                .then(judged(1, 10, Verdict.INCONCLUSIVE, FEW_ERRORS, UNCLEAR));
    }

    @Test
    void anUndecidedStepAsksPeopleAtItsDeadline() {
        atFirstStep()
                .when(judge(1, AFTER_DEADLINE, FEW_ERRORS, UNCLEAR))
                .then(
                        new StepJudged("r-1", 1, 10, Verdict.INCONCLUSIVE, checks(FEW_ERRORS, UNCLEAR), AFTER_DEADLINE),
                        new RolloutPaused("r-1", "modeltrail", AFTER_DEADLINE));
    }

    @Test
    void resumingGivesTheStepItsTimeAgain() {
        atFirstStep()
                .having(new PauseRollout("r-1", "iss|olga", NOON))
                .having(new ResumeRollout("r-1", "iss|olga", AFTER_HOLD))
                .when(judge(1, AFTER_DEADLINE, FEW_ERRORS, UNCLEAR))
                .then(new StepJudged("r-1", 1, 10, Verdict.INCONCLUSIVE, checks(FEW_ERRORS, UNCLEAR), AFTER_DEADLINE));
    }

    @Test
    void aPassWaitsForTheHold() {
        atFirstStep()
                .when(judge(1, AFTER_HOLD.minusMillis(1), FEW_ERRORS, ACCURATE))
                .thenRefusedBy(RolloutRule.HOLD_NOT_OVER);
    }

    @Test
    void aStepIsNotJudgedBeforeTheRouterConfirmsIt() {
        started().when(judge(1, AFTER_HOLD, FEW_ERRORS, ACCURATE)).thenRefusedBy(RolloutRule.SHIFT_NOT_CONFIRMED);
    }

    @Test
    void aJudgementOfAnEarlierStepChangesNothing() {
        atLastStep().when(judge(1, AFTER_DEADLINE, MANY_ERRORS, ACCURATE)).thenNothing();
    }

    @Test
    void everyCheckOfThePlanIsAnsweredWithEvidenceAboutTheCanary() {
        var sepsis = new HealthCheck("sensitivity", ACCURACY.harmfulWhen(), 0.9, 10);
        var foreign = new CheckResult(ERRORS, Verdict.PASS, evidence("latency_mean_ms", "1.0.0", 500, 0, 0.01));
        atFirstStep()
                .when(new JudgeStep(
                        "r-1", 1, List.of(foreign, new CheckResult(sepsis, Verdict.PASS, ACCURATE)), AFTER_HOLD))
                .thenRefusedBy(
                        RolloutRule.CHECK_MISSING,
                        RolloutRule.EVIDENCE_OF_OTHER_VERSION,
                        RolloutRule.EVIDENCE_OF_OTHER_METRIC,
                        RolloutRule.CHECK_NOT_IN_PLAN,
                        RolloutRule.EVIDENCE_OF_OTHER_METRIC);
    }

    @Test
    void aCheckIsAnsweredOnce() {
        var twice = also(checks(FEW_ERRORS, ACCURATE), new CheckResult(ERRORS, Verdict.PASS, FEW_ERRORS));
        atFirstStep().when(new JudgeStep("r-1", 1, twice, AFTER_HOLD)).thenRefusedBy(RolloutRule.CHECK_MISSING);
    }

    @Test
    void aPausedRolloutIsNotJudged() {
        atFirstStep()
                .having(new PauseRollout("r-1", "iss|olga", NOON))
                .when(judge(1, AFTER_HOLD, FEW_ERRORS, ACCURATE))
                .thenRefusedBy(RolloutRule.ROLLOUT_PAUSED);
    }

    @Test
    void anOperatorPromotesAStepWithoutAVerdict() {
        var promote = new PromoteStep("r-1", "iss|olga", NOON);
        atFirstStep().when(promote).then(new TrafficShiftOrdered("r-1", 2, 100, NOON));
        atLastStep().when(promote).then(new RolloutPromoted("r-1", "icu", "1.1.0", NOON));
        started().when(promote).thenRefusedBy(RolloutRule.SHIFT_NOT_CONFIRMED);
    }

    @Test
    void promotingAPausedRolloutResumesIt() {
        atFirstStep()
                .having(new PauseRollout("r-1", "iss|olga", NOON))
                .when(new PromoteStep("r-1", "iss|olga", NOON))
                .then(new RolloutResumed("r-1", "iss|olga", NOON), new TrafficShiftOrdered("r-1", 2, 100, NOON));
    }

    @Test
    void nothingGrowsUnderAWarning() {
        var warned = atFirstStep().having(new ReportBreach("r-1", "many-errors", errors(0.11, 0.3), NOON));
        warned.when(judge(1, AFTER_HOLD, FEW_ERRORS, ACCURATE)).thenRefusedBy(RolloutRule.WARNING_IN_PROGRESS);
        warned.when(new PromoteStep("r-1", "iss|olga", NOON)).thenRefusedBy(RolloutRule.WARNING_IN_PROGRESS);
    }

    private static StepJudged judged(int epoch, int percent, Verdict verdict, Evidence errors, Evidence accuracy) {
        return new StepJudged("r-1", epoch, percent, verdict, checks(errors, accuracy), AFTER_HOLD);
    }
}
