package io.modeltrail.rollout.plan;

import static io.modeltrail.rollout.plan.Given.NOON;
import static io.modeltrail.rollout.plan.Given.estimate;
import static io.modeltrail.rollout.plan.Given.window;
import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.events.observation.HealthWindow;
import io.modeltrail.events.observation.Metrics;
import io.modeltrail.events.rollout.CheckResult;
import io.modeltrail.events.rollout.Evidence;
import io.modeltrail.events.rollout.RolloutCommand.JudgeStep;
import io.modeltrail.events.rollout.RolloutCommand.ReportBreach;
import io.modeltrail.events.rollout.RolloutCommand.ReportClearance;
import io.modeltrail.events.rollout.RolloutCommand.ReportWarningExpired;
import io.modeltrail.events.rollout.RolloutEvent;
import io.modeltrail.events.rollout.RolloutEvent.RolloutPaused;
import io.modeltrail.events.rollout.RolloutEvent.StepJudged;
import io.modeltrail.events.rollout.RolloutEvent.TrafficShiftConfirmed;
import io.modeltrail.events.rollout.RolloutEvent.TrafficShiftOrdered;
import io.modeltrail.events.rollout.RolloutEvent.WarningCleared;
import io.modeltrail.events.rollout.RolloutEvent.WarningStarted;
import io.modeltrail.events.rollout.Verdict;
import io.modeltrail.rollout.plan.Action.Send;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// From the canary's health to commands.
class HealthReactionsTest {

    private static final RolloutEvent ORDERED = new TrafficShiftOrdered("r-1", 1, 5, NOON);
    private static final RolloutEvent CONFIRMED = new TrafficShiftConfirmed("r-1", 1, 5, NOON);
    private static final Instant LATER = NOON.plusSeconds(90);
    private static final HealthWindow MANY_ERRORS = window(Metrics.ERROR_RATE, 40, 0.06, 0.3);
    private static final HealthWindow TOO_SLOW = window(Metrics.LATENCY_MEAN, 40, 2100, 2500);
    private static final HealthWindow FAST = window(Metrics.LATENCY_MEAN, 40, 100, 200);
    private static final HealthWindow SOUND = window(Metrics.ERROR_RATE, 400, 0, 0.02);
    private static final RolloutEvent WARNED = new WarningStarted(
            "r-1", 1, "slow", evidence(TOO_SLOW, Metrics.LATENCY_MEAN), NOON.plusSeconds(150), LATER);

    private static final RolloutReaction BREACH = new ReportBreachWhenBoundIsCrossed();
    private static final RolloutReaction CLEARANCE = new ReportClearanceWhenBreachIsOver();
    private static final RolloutReaction EXPIRY = new ReportExpiryWhenWarningRunsOut();
    private static final RolloutReaction JUDGE = new JudgeStepWhenHoldIsOver();

    @Test
    void aBoundBeyondTheLimitIsReportedAtOnceWithItsEvidence() {
        assertThat(breach(MANY_ERRORS))
                .contains(new Send(
                        "r-1-1-breach-errors-0",
                        new ReportBreach("r-1", "errors", evidence(MANY_ERRORS, Metrics.ERROR_RATE), LATER),
                        true));
    }

    @Test
    void theRestartedWindowAloneIsEnough() {
        var recent = window(
                "1.1.0",
                Map.of(Metrics.ERROR_RATE, estimate(10_000, 0, 0.01)),
                Map.of(Metrics.ERROR_RATE, estimate(40, 0.06, 0.3)));
        assertThat(breach(recent)).isPresent();
    }

    @Test
    void anIntervalThatHoldsTheLimitOrTooFewSamplesAreNoBreach() {
        assertThat(breach(window(Metrics.ERROR_RATE, 4000, 0.05, 0.3))).isEmpty();
        assertThat(breach(window(Metrics.ERROR_RATE, 19, 0.9, 1))).isEmpty();
        assertThat(breach(window("1.1.0", Map.of(), Map.of()))).isEmpty();
    }

    @Test
    void theWindowOfAnotherVersionOrOfBeforeIsNoConcern() {
        assertThat(breach(window("1.0.0", MANY_ERRORS.metrics(), MANY_ERRORS.recent())))
                .isEmpty();
        var before = new HealthWindow(
                "r-1",
                "apache",
                "1.1.0",
                NOON.minusSeconds(60),
                NOON,
                NOON,
                false,
                100,
                100,
                0,
                0,
                0,
                MANY_ERRORS.metrics(),
                MANY_ERRORS.recent(),
                List.of(),
                null);
        assertThat(breach(before)).isEmpty();
    }

    @Test
    void theMostUrgentTriggerComesFirst() {
        var both = Map.of(
                Metrics.LATENCY_MEAN, estimate(40, 2100, 2500),
                Metrics.ERROR_RATE, estimate(40, 0.06, 0.3));
        assertThat(breach(window("1.1.0", both, both)).map(Send::commandId)).contains("r-1-1-breach-errors-0");
    }

    @Test
    void aPausedRolloutIsStillWatched() {
        assertThat(given(new RolloutPaused("r-1", "a person", NOON))
                        .window(MANY_ERRORS, LATER)
                        .when(BREACH, LATER))
                .isPresent();
    }

    @Test
    void aBreachUnderWarningIsNotReportedAgainButASecondOneIs() {
        assertThat(given(WARNED).window(TOO_SLOW, LATER).when(BREACH, LATER)).isEmpty();
        var cleared = new WarningCleared("r-1", "slow", evidence(FAST, Metrics.LATENCY_MEAN), LATER);
        assertThat(given(WARNED, cleared)
                        .window(TOO_SLOW, LATER)
                        .when(BREACH, LATER)
                        .map(a -> ((Send) a).commandId()))
                .contains("r-1-1-breach-slow-1");
    }

    @Test
    void aBreachThatIsOverIsReportedWhileTheWarningLasts() {
        assertThat(given(WARNED).window(FAST, LATER).when(CLEARANCE, LATER))
                .contains(new Send(
                        "r-1-1-clearance-slow-1",
                        new ReportClearance("r-1", "slow", evidence(FAST, Metrics.LATENCY_MEAN), LATER),
                        false));
        assertThat(given(WARNED).window(FAST, LATER).when(CLEARANCE, NOON.plusSeconds(150)))
                .isEmpty();
    }

    @Test
    void tooFewSamplesClearNothing() {
        assertThat(given(WARNED)
                        .window(window(Metrics.LATENCY_MEAN, 19, 1, 2), LATER)
                        .when(CLEARANCE, LATER))
                .isEmpty();
    }

    @Test
    void aWarningThatRunsOutIsReported() {
        assertThat(given(WARNED).when(EXPIRY, NOON.plusSeconds(149))).isEmpty();
        assertThat(given(WARNED).when(EXPIRY, NOON.plusSeconds(150)))
                .contains(new Send(
                        "r-1-1-expired-slow-1", new ReportWarningExpired("r-1", "slow", NOON.plusSeconds(150)), true));
    }

    @Test
    void aStepIsJudgedWhenItsHoldIsOver() {
        assertThat(given().window(SOUND, NOON.plusSeconds(59)).when(JUDGE, NOON.plusSeconds(59)))
                .isEmpty();
        assertThat(judge(given(), SOUND, NOON.plusSeconds(60)).map(Send::command))
                .contains(new JudgeStep("r-1", 1, List.of(check(SOUND, Verdict.PASS)), NOON.plusSeconds(60)));
    }

    @Test
    void aRestartedWindowThatHasGoneBadFailsTheStep() {
        var goneBad = window("1.1.0", SOUND.metrics(), Map.of(Metrics.ERROR_RATE, estimate(60, 0.1, 0.3)));
        assertThat(verdict(given(), goneBad)).contains(Verdict.FAIL);
    }

    @Test
    void silenceAndStaleEvidenceAreNoData() {
        assertThat(given().when(JUDGE, LATER).map(HealthReactionsTest::verdictOf))
                .contains(Verdict.NO_DATA);
        assertThat(given().window(SOUND, LATER.minusSeconds(6))
                        .when(JUDGE, LATER)
                        .map(HealthReactionsTest::verdictOf))
                .contains(Verdict.NO_DATA);
    }

    @Test
    void aPausedStepIsNotJudged() {
        assertThat(judge(given(new RolloutPaused("r-1", "a person", NOON)), SOUND, LATER))
                .isEmpty();
    }

    @Test
    void anUndecidedStepIsJudgedAgainWhenTheEvidenceIsAnotherOneAndAtTheDeadline() {
        var few = window(Metrics.ERROR_RATE, 10, 0, 0.5);
        var undecided = new StepJudged(
                "r-1", 1, 5, Verdict.INCONCLUSIVE, List.of(check(few, Verdict.INCONCLUSIVE)), NOON.plusSeconds(60));
        assertThat(judge(given(undecided), few, NOON.plusSeconds(80))).isEmpty();
        assertThat(judge(given(undecided), SOUND, NOON.plusSeconds(74))).isEmpty();
        assertThat(judge(given(undecided), SOUND, NOON.plusSeconds(75)).map(Send::commandId))
                .contains("r-1-1-judge-1");
        assertThat(judge(given(undecided), few, NOON.plusSeconds(600))).isPresent();
    }

    private static Given given(RolloutEvent... events) {
        var all = new RolloutEvent[events.length + 2];
        all[0] = ORDERED;
        all[1] = CONFIRMED;
        System.arraycopy(events, 0, all, 2, events.length);
        return Given.log(all);
    }

    private static Optional<Send> breach(HealthWindow window) {
        return given().window(window, LATER).when(BREACH, LATER).map(Send.class::cast);
    }

    private static Optional<Send> judge(Given given, HealthWindow window, Instant now) {
        return given.window(window, now).when(JUDGE, now).map(Send.class::cast);
    }

    private static Optional<Verdict> verdict(Given given, HealthWindow window) {
        return judge(given, window, LATER).map(HealthReactionsTest::verdictOf);
    }

    private static Verdict verdictOf(Action action) {
        return ((JudgeStep) ((Send) action).command()).checks().getFirst().verdict();
    }

    private static CheckResult check(HealthWindow window, Verdict verdict) {
        return new CheckResult(Given.FEW_ERRORS, verdict, evidence(window, Metrics.ERROR_RATE));
    }

    private static Evidence evidence(HealthWindow window, String metric) {
        return new Sighting(window, NOON).overall(metric).orElseThrow();
    }
}
