package io.modeltrail.rollout.plan;

import static io.modeltrail.rollout.plan.Given.FIRST;
import static io.modeltrail.rollout.plan.Given.NOON;
import static io.modeltrail.rollout.plan.Given.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.events.rollout.RollbackCause;
import io.modeltrail.events.rollout.RolloutEvent.RollbackTriggered;
import io.modeltrail.events.rollout.RolloutEvent.RolledBack;
import io.modeltrail.events.rollout.RolloutEvent.RolloutPromoted;
import io.modeltrail.events.rollout.RolloutEvent.TrafficShiftConfirmed;
import io.modeltrail.events.rollout.RolloutEvent.TrafficShiftOrdered;
import io.modeltrail.rollout.router.Arm;
import io.modeltrail.rollout.router.Fence;
import io.modeltrail.rollout.router.TrafficOrder;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LogFoldTest {

    private static final TrafficShiftOrdered ORDERED = new TrafficShiftOrdered("r-1", 1, 5, NOON);

    @Test
    void anEventThatCameWithAnAnswerIsNotTakenAgainFromTheTopic() {
        var log = Given.log(ORDERED).fold();
        var confirmed = new TrafficShiftConfirmed("r-1", 1, 5, NOON);
        assertThat(log.foldAhead(confirmed, 2)).isTrue();
        assertThat(log.fold(confirmed, 2, 4)).isFalse();
        assertThat(log.rollout("r-1").orElseThrow().traffic().confirmedAt()).contains(NOON);
    }

    @Test
    void anEventThatIsTooFarAheadWaitsForTheTopic() {
        var log = Given.log(ORDERED).fold();
        assertThat(log.foldAhead(new TrafficShiftOrdered("r-1", 3, 50, NOON), 4))
                .isFalse();
        assertThat(log.rollout("r-1").orElseThrow().traffic().epoch()).isEqualTo(1);
    }

    @Test
    void aPromotedCanaryStaysWhereItIsAndBecomesStable() {
        var log = Given.log(ORDERED, new RolloutPromoted("r-1", "icu", "1.1.0", NOON))
                .fold();
        assertThat(log.rolloutOf("icu")).isEmpty();
        assertThat(log.target("icu").orElseThrow().order(Optional.empty(), FIRST, SECOND))
                .contains(settled("1.1.0", SECOND));
    }

    @Test
    void afterARollbackTheStableVersionHasEverything() {
        var log =
                Given.log(ORDERED, new RolledBack("r-1", "icu", "1.0.0", NOON)).fold();
        assertThat(log.target("icu").orElseThrow().order(Optional.empty(), FIRST, SECOND))
                .contains(settled("1.0.0", FIRST));
    }

    @Test
    void aPromotionThatIsTakenBackBringsTheOldVersionFromWhereItWas() {
        var triggered = new RollbackTriggered("r-1", 2, RollbackCause.OPERATOR, null, null, "why", NOON);
        var log = Given.log(ORDERED, new RolloutPromoted("r-1", "icu", "1.1.0", NOON), triggered)
                .fold();
        var order = log.target("icu")
                .orElseThrow()
                .order(log.rolloutOf("icu"), FIRST, SECOND)
                .orElseThrow();
        assertThat(order).isEqualTo(Given.order(2, 0));
        assertThat(order.fence()).isGreaterThan(new Fence(2, 1).settled());
    }

    private static TrafficOrder settled(String version, URI address) {
        return new TrafficOrder(
                "icu",
                "icu-2.1.SETTLED",
                new Fence(2, 1).settled(),
                Optional.empty(),
                new Arm(version, address),
                Optional.empty(),
                0);
    }
}
