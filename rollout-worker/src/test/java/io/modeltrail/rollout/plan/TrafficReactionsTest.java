package io.modeltrail.rollout.plan;

import static io.modeltrail.rollout.plan.Given.NOON;
import static io.modeltrail.rollout.plan.Given.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.events.rollout.RollbackCause;
import io.modeltrail.events.rollout.RollbackPhase;
import io.modeltrail.events.rollout.RolloutCommand.CompleteRollbackPhase;
import io.modeltrail.events.rollout.RolloutCommand.ConfirmTrafficShift;
import io.modeltrail.events.rollout.RolloutCommand.FailRollbackPhase;
import io.modeltrail.events.rollout.RolloutEvent.RollbackPhaseCompleted;
import io.modeltrail.events.rollout.RolloutEvent.RollbackPhaseFailed;
import io.modeltrail.events.rollout.RolloutEvent.RollbackTriggered;
import io.modeltrail.events.rollout.RolloutEvent.TrafficShiftConfirmed;
import io.modeltrail.events.rollout.RolloutEvent.TrafficShiftOrdered;
import io.modeltrail.rollout.plan.Action.Examine;
import io.modeltrail.rollout.plan.Action.Send;
import io.modeltrail.rollout.plan.Action.Shift;
import io.modeltrail.rollout.plan.RecordWhatTheExaminationFound.Examination;
import io.modeltrail.rollout.router.Arm;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// From orders on the log to the router, and back to the log.
class TrafficReactionsTest {

    private static final TrafficShiftOrdered ORDERED = new TrafficShiftOrdered("r-1", 1, 5, NOON);
    private static final TrafficShiftConfirmed CONFIRMED = new TrafficShiftConfirmed("r-1", 1, 5, NOON);
    private static final RollbackTriggered TRIGGERED =
            new RollbackTriggered("r-1", 2, RollbackCause.OPERATOR, null, null, "why", NOON);
    private static final TrafficShiftConfirmed DRAINED = new TrafficShiftConfirmed("r-1", 2, 0, NOON);
    private static final RollbackPhaseCompleted SHIFTED =
            new RollbackPhaseCompleted("r-1", RollbackPhase.TRAFFIC_SHIFT, "shifted", NOON);

    private static final RolloutReaction ORDER = new OrderTrafficWhenShiftIsOrdered();
    private static final RolloutReaction CONFIRM = new ConfirmShiftWhenRouterFollows();
    private static final RolloutReaction COMPLETE = new CompleteTrafficShiftWhenDrained();
    private static final RolloutReaction EXAMINE = new ExamineStableWhenTrafficIsShifted();

    @Test
    void aRouterWithoutTheOrderIsTold() {
        assertThat(Given.log(ORDERED).routerWithoutOrder().when(ORDER, NOON)).contains(new Shift(order(1, 5)));
        assertThat(Given.log(ORDERED).router(order(0, 0)).when(ORDER, NOON)).contains(new Shift(order(1, 5)));
    }

    @Test
    void aRouterThatFollowsIsLeftAlone() {
        assertThat(Given.log(ORDERED).when(ORDER, NOON)).isEmpty();
    }

    @Test
    void aTriggeredRollbackOrdersNothingForTheCanary() {
        assertThat(Given.log(ORDERED, CONFIRMED, TRIGGERED).router(order(1, 5)).when(ORDER, NOON))
                .contains(new Shift(order(2, 0)));
    }

    @Test
    void aShiftIsConfirmedOnceTheRouterFollows() {
        assertThat(Given.log(ORDERED).when(CONFIRM, NOON))
                .contains(new Send("r-1-1-confirm", new ConfirmTrafficShift("r-1", 1, 5, NOON), false));
        assertThat(Given.log(ORDERED).router(order(0, 0)).when(CONFIRM, NOON)).isEmpty();
        assertThat(Given.log(ORDERED, CONFIRMED).when(CONFIRM, NOON)).isEmpty();
    }

    @Test
    void theShiftOfARollbackIsConfirmedToo() {
        assertThat(Given.log(ORDERED, TRIGGERED).when(CONFIRM, NOON))
                .contains(new Send("r-1-2-confirm", new ConfirmTrafficShift("r-1", 2, 0, NOON), false));
    }

    @Test
    void trafficIsShiftedWhenTheCanaryHasNothingInFlight() {
        assertThat(Given.log(ORDERED, TRIGGERED, DRAINED).when(COMPLETE, NOON))
                .contains(new Send(
                        "r-1-2-phase-TRAFFIC_SHIFT",
                        new CompleteRollbackPhase(
                                "r-1",
                                RollbackPhase.TRAFFIC_SHIFT,
                                "share 0 at the router, 0 canary requests in flight",
                                NOON),
                        false));
    }

    @Test
    void requestsInFlightAreWaitedForUntilTheDrainTakesTooLong() {
        var draining = Given.log(ORDERED, TRIGGERED, DRAINED).inFlightAtCanary(3);
        assertThat(draining.when(COMPLETE, NOON.plusSeconds(299))).isEmpty();
        assertThat(draining.when(COMPLETE, NOON.plusSeconds(301))).isPresent();
    }

    @Test
    void theStableBackEndIsExaminedPhaseByPhase() {
        assertThat(Given.log(ORDERED, TRIGGERED, DRAINED).when(EXAMINE, NOON)).isEmpty();
        assertThat(Given.log(ORDERED, TRIGGERED, DRAINED, SHIFTED).when(EXAMINE, NOON))
                .contains(examine(RollbackPhase.MODEL_SWITCH, 0));
        var switched = new RollbackPhaseCompleted("r-1", RollbackPhase.MODEL_SWITCH, "loaded", NOON);
        assertThat(Given.log(ORDERED, TRIGGERED, DRAINED, SHIFTED, switched).when(EXAMINE, NOON))
                .contains(examine(RollbackPhase.HEALTH_VALIDATION, 0));
    }

    @Test
    void aFailedPhaseIsTriedAgainAfterAPause() {
        var failed = new RollbackPhaseFailed("r-1", RollbackPhase.MODEL_SWITCH, "no answer", NOON);
        var given = Given.log(ORDERED, TRIGGERED, DRAINED, SHIFTED, failed, failed);
        assertThat(given.when(EXAMINE, NOON.plusMillis(1999))).isEmpty();
        assertThat(given.when(EXAMINE, NOON.plusSeconds(2))).contains(examine(RollbackPhase.MODEL_SWITCH, 2));
        assertThat(ExamineStableWhenTrafficIsShifted.pause(40)).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void whatTheExaminationFoundIsRecorded() {
        var rollout = Given.log(ORDERED, TRIGGERED).situation(NOON).rollout();
        var examined = examine(RollbackPhase.MODEL_SWITCH, 1);
        assertThat(RecordWhatTheExaminationFound.of(rollout, examined, new Examination(true, "1.0.0"), NOON))
                .isEqualTo(new Send(
                        "r-1-2-phase-MODEL_SWITCH",
                        new CompleteRollbackPhase("r-1", RollbackPhase.MODEL_SWITCH, "1.0.0", NOON),
                        false));
        assertThat(RecordWhatTheExaminationFound.of(rollout, examined, new Examination(false, "down"), NOON))
                .isEqualTo(new Send(
                        "r-1-2-phase-MODEL_SWITCH-failed-1",
                        new FailRollbackPhase("r-1", RollbackPhase.MODEL_SWITCH, "down", NOON),
                        false));
    }

    private static Examine examine(RollbackPhase phase, int attempt) {
        return new Examine("r-1", "apache", phase, attempt, new Arm("1.0.0", Given.FIRST));
    }
}
