package io.modeltrail.rollout.runtime;

import static io.modeltrail.rollout.runtime.TestStage.share;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.modeltrail.events.rollout.RollbackCause;
import io.modeltrail.events.rollout.RollbackPhase;
import io.modeltrail.events.rollout.RolloutEvent.RollbackPhaseCompleted;
import io.modeltrail.events.rollout.RolloutEvent.RollbackPhaseFailed;
import io.modeltrail.events.rollout.RolloutEvent.RollbackTriggered;
import io.modeltrail.events.rollout.RolloutEvent.RolledBack;
import io.modeltrail.events.rollout.RolloutEvent.RolloutPromoted;
import io.modeltrail.events.rollout.RolloutEvent.TrafficShiftConfirmed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A worker on a real broker, between a command service that decides and a router that answers.
class RolloutLoopTest {

    private static final Duration NEVER = Duration.ofMinutes(30);

    private @Nullable TestStage opened;

    @BeforeEach
    void open() throws InterruptedException {
        opened = new TestStage();
    }

    @AfterEach
    void close() {
        stage().close();
    }

    private TestStage stage() {
        return Objects.requireNonNull(opened);
    }

    @Test
    void aSoundCanaryGrowsStepByStepAndIsPromoted() {
        try (var router = stage().router()) {
            var worker = stage().worker(router);
            stage().feedHealth();
            stage().startRollout(Duration.ofMillis(200), 5, 50, 100);
            awaiting().until(() -> !stage().commands.all(RolloutPromoted.class).isEmpty());
            awaiting()
                    .until(() -> router.observe("icu")
                            .orElseThrow()
                            .order()
                            .stable()
                            .equals(stage().canary.arm()));
            assertThat(stage().commands.all(TrafficShiftConfirmed.class))
                    .extracting(TrafficShiftConfirmed::percent)
                    .containsExactly(5, 50, 100);
            worker.stop();
        }
    }

    @Test
    void aBreachTakesTheCanaryBackThroughAllPhases() {
        try (var router = stage().router()) {
            var worker = stage().worker(router);
            stage().feedHealth();
            stage().startRollout(NEVER, 50, 100);
            awaiting().until(() -> share(router) == 50);
            stage().degrade();
            awaiting().until(() -> !stage().commands.all(RolledBack.class).isEmpty());
            assertRolledBackOnce();
            awaiting()
                    .until(() ->
                            router.observe("icu").orElseThrow().order().canary().isEmpty());
            assertThat(stage().commands.decided).doesNotHaveDuplicates();
            var drain = stage().registry.get("modeltrail.rollout.drain").timer();
            assertThat(drain.count()).isEqualTo(1);
            worker.stop();
        }
    }

    @Test
    void oneRolloutAfterAnotherIsTakenBackAndTheTimesAreReported() {
        try (var router = stage().router()) {
            var worker = stage().worker(router);
            stage().feedHealth();
            var millis = new ArrayList<Double>();
            for (int i = 1; i <= 12; i++) {
                int rollouts = i;
                stage().startRollout("r-" + i, NEVER, 50, 100);
                awaiting()
                        .until(() -> stage().commands
                                        .all(TrafficShiftConfirmed.class)
                                        .size()
                                == 2 * rollouts - 1);
                long published = System.nanoTime();
                stage().degrade();
                while (share(router) != 0) {
                    LockSupport.parkNanos(100_000);
                }
                millis.add((System.nanoTime() - published) / 1e6);
                awaiting().until(() -> stage().commands.all(RolledBack.class).size() == rollouts);
            }
            Collections.sort(millis);
            System.out.printf("window published to router at 0 (ms): %s%n", millis);
            assertThat(stage().commands.all(RollbackTriggered.class)).hasSize(12);
            worker.stop();
        }
    }

    @Test
    void withoutAnAnswerTrafficIsDrainedFirstAndTheRecordFollows() {
        try (var router = stage().router()) {
            var worker = stage().worker(router);
            stage().feedHealth();
            stage().startRollout(NEVER, 50, 100);
            awaiting()
                    .until(() ->
                            stage().commands.all(TrafficShiftConfirmed.class).size() == 1);
            stage().commands.standStillAfter(0, false);
            stage().degrade();
            awaiting().until(() -> share(router) == 0);
            assertThat(stage().commands.all(RollbackTriggered.class)).isEmpty();
            assertThat(stage().registry
                            .counter("modeltrail.rollout.emergencies")
                            .count())
                    .isEqualTo(1);
            stage().commands.goOn();
            awaiting().until(() -> !stage().commands.all(RolledBack.class).isEmpty());
            assertRolledBackOnce();
            assertThat(stage().commands.decided).contains("r-1-1-emergency");
            worker.stop();
        }
    }

    @Test
    void aPhaseThatFailsIsTriedAgainUntilTheStableVersionIsWell() {
        try (var router = stage().router()) {
            var worker = stage().worker(router);
            stage().stable.healthy = false;
            stage().feedHealth();
            stage().startRollout(NEVER, 50, 100);
            awaiting().until(() -> share(router) == 50);
            stage().degrade();
            awaiting()
                    .until(() ->
                            !stage().commands.all(RollbackPhaseFailed.class).isEmpty());
            assertThat(share(router)).isZero();
            stage().stable.healthy = true;
            awaiting().until(() -> !stage().commands.all(RolledBack.class).isEmpty());
            assertRolledBackOnce();
            worker.stop();
        }
    }

    @Test
    void aRouterThatWasRestartedGetsItsShareAgain() {
        stage().feedHealth();
        stage().startRollout(NEVER, 25, 100);
        try (var first = stage().router()) {
            var worker = stage().worker(first);
            awaiting()
                    .until(() ->
                            stage().commands.all(TrafficShiftConfirmed.class).size() == 1);
            worker.stop();
        }
        try (var second = stage().router()) {
            var worker = stage().worker(second);
            awaiting().until(() -> share(second) == 25);
            assertThat(stage().commands.all(TrafficShiftConfirmed.class)).hasSize(1);
            worker.stop();
        }
    }

    @Test
    void anotherInstanceTakesOverWhenTheLeaderStops() {
        try (var one = stage().router();
                var other = stage().router()) {
            var leader = stage().worker(one);
            awaiting().until(leader::isLeading);
            var follower = stage().worker(other);
            stage().feedHealth();
            stage().startRollout(NEVER, 50, 100);
            awaiting().until(() -> share(one) == 50 && share(other) == 50);
            (leader.isLeading() ? leader : follower).stop();
            awaiting().until(() -> leader.isLeading() || follower.isLeading());
            stage().degrade();
            awaiting().until(() -> !stage().commands.all(RolledBack.class).isEmpty());
            assertRolledBackOnce();
            leader.stop();
            follower.stop();
        }
    }

    /// Five commands take a canary back: the breach, the confirmation, and three phases. Whichever was decided last
    /// when
    /// the worker died, and whether or not it heard the answer, the next worker ends it.
    @ParameterizedTest
    @CsvSource({"0,false", "1,false", "1,true", "2,false", "2,true", "3,false", "3,true", "4,false", "4,true", "5,true"
    })
    void aWorkerThatDiesInARollbackIsContinuedByTheNext(int decisions, boolean answerLost) {
        stage().feedHealth();
        stage().startRollout(NEVER, 50, 100);
        try (var router = stage().router()) {
            var worker = stage().worker(router);
            awaiting()
                    .until(() ->
                            stage().commands.all(TrafficShiftConfirmed.class).size() == 1);
            stage().commands.standStillAfter(decisions, answerLost);
            stage().degrade();
            awaiting().until(stage().commands::standsStill);
            worker.stop();
        }
        try (var router = stage().router()) {
            stage().commands.goOn();
            var worker = stage().worker(router);
            awaiting().until(() -> !stage().commands.all(RolledBack.class).isEmpty());
            awaiting().until(() -> share(router) == 0);
            assertRolledBackOnce();
            worker.stop();
        }
    }

    private void assertRolledBackOnce() {
        assertThat(stage().commands.all(RollbackTriggered.class)).hasSize(1);
        assertThat(stage().commands.all(RollbackTriggered.class).getFirst().cause())
                .isIn(RollbackCause.TRIGGER, RollbackCause.EMERGENCY);
        assertThat(stage().commands.all(RollbackPhaseCompleted.class))
                .extracting(RollbackPhaseCompleted::phase)
                .isEqualTo(Arrays.asList(RollbackPhase.values()));
        assertThat(stage().commands.all(RolledBack.class)).hasSize(1);
    }

    private static ConditionFactory awaiting() {
        return await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(5));
    }
}
