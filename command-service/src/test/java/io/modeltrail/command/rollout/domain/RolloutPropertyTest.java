package io.modeltrail.command.rollout.domain;

import static io.modeltrail.command.rollout.domain.Rollouts.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.command.domain.Rejection;
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
import io.modeltrail.events.rollout.RolloutEvent.RolledBack;
import io.modeltrail.events.rollout.RolloutEvent.RolloutPromoted;
import io.modeltrail.events.rollout.RolloutEvent.StepJudged;
import io.modeltrail.events.rollout.RolloutEvent.TrafficShiftOrdered;
import io.modeltrail.events.rollout.ServingTargetCommand;
import io.modeltrail.events.rollout.ServingTargetEvent;
import io.modeltrail.events.rollout.Verdict;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whatever workers and operators send, in whatever order.
class RolloutPropertyTest {

    @Property(tries = 500)
    void noStepIsLeftUpwardsWithoutItsPassOrAnOperatorAndOneVersionIsLive(
            @ForAll("commands") List<RolloutCommand> commands) {
        var run = new Run();
        commands.forEach(run::take);
        assertThat(run.events.stream().reduce(Rollout.initial(), Rollout::evolve, (_, last) -> last))
                .as("replay")
                .isEqualTo(run.rollout);
    }

    @Provide
    Arbitrary<List<RolloutCommand>> commands() {
        var epochs = Arbitraries.integers().between(1, 4);
        var times = Arbitraries.integers().between(0, 12).map(step -> NOON.plusSeconds(60L * step));
        return Arbitraries.<RolloutCommand>oneOf(
                        Combinators.combine(epochs, Arbitraries.of(0, 10, 100), times)
                                .as((epoch, percent, at) -> new ConfirmTrafficShift("r-1", epoch, percent, at)),
                        Combinators.combine(epochs, times, Arbitraries.of(0.0, 0.04, 0.06), Arbitraries.of(0.8, 0.95))
                                .as((epoch, at, errors, accuracy) -> Rollouts.judge(
                                        epoch,
                                        at,
                                        Rollouts.errors(errors, errors + 0.005),
                                        Rollouts.accuracy(accuracy, 0.99))),
                        Combinators.combine(
                                        Arbitraries.of("errors", "many-errors"), Arbitraries.of(0.01, 0.07, 0.2), times)
                                .as((trigger, lower, at) ->
                                        new ReportBreach("r-1", trigger, Rollouts.errors(lower, 0.3), at)),
                        times.map(at -> new ReportClearance("r-1", "many-errors", Rollouts.errors(0, 0.01), at)),
                        times.map(at -> new ReportWarningExpired("r-1", "many-errors", at)),
                        times.map(at -> new PromoteStep("r-1", "iss|olga", at)),
                        times.map(at -> new PauseRollout("r-1", "iss|olga", at)),
                        times.map(at -> new ResumeRollout("r-1", "iss|olga", at)),
                        times.map(at -> new RollBack("r-1", "patients first", false, at)),
                        Combinators.combine(Arbitraries.of(RollbackPhase.class), times)
                                .as((phase, at) -> new CompleteRollbackPhase("r-1", phase, "done", at)),
                        Combinators.combine(Arbitraries.of(RollbackPhase.class), times)
                                .as((phase, at) -> new FailRollbackPhase("r-1", phase, "broken", at)))
                .list()
                .ofMaxSize(60);
    }

    /// A rollout and its target as commands change them, each decision checked as it falls.
    private static final class Run {

        private Rollout rollout = Rollout.initial();
        private ServingTarget target = Rollouts.SOUND.target();
        private final List<RolloutEvent> events = new ArrayList<>();

        Run() {
            take(Rollouts.start());
        }

        void take(RolloutCommand command) {
            try {
                var decided = RolloutDecider.decide(command, rollout, () -> Rollouts.SOUND);
                for (var event : decided) {
                    check(command, event, decided);
                    follow(event);
                    rollout = rollout.evolve(event);
                    events.add(event);
                }
                assertThat(live()).isIn(List.of("1.0.0", "1.1.0"));
            } catch (Rejection refused) {
                assertThat(refused.unmet()).isNotEmpty();
            }
        }

        private static void check(RolloutCommand command, RolloutEvent event, List<RolloutEvent> decided) {
            boolean grows = event instanceof RolloutPromoted
                    || (event instanceof TrafficShiftOrdered order && order.epoch() > 1);
            if (grows) {
                assertThat(command instanceof PromoteStep
                                || decided.stream()
                                        .anyMatch(other ->
                                                other instanceof StepJudged judged && judged.verdict() == Verdict.PASS))
                        .as("%s after %s", event, command)
                        .isTrue();
            }
        }

        /// The target follows in the same unit of work, and must be able to.
        private void follow(RolloutEvent event) {
            for (var along : RolloutConsequences.of(event, rollout)) {
                if (along instanceof ServingTargetCommand command) {
                    for (ServingTargetEvent change :
                            ServingTargetDecider.decide(command, target, _ -> Rollouts.released())) {
                        target = target.evolve(change);
                    }
                }
            }
            if (event instanceof RolledBack) {
                assertThat(live()).isEqualTo("1.0.0");
            }
            if (event instanceof RolloutPromoted) {
                assertThat(live()).isEqualTo("1.1.0");
            }
        }

        private String live() {
            return switch (target) {
                case ServingTarget.Serving(var _, var stable) -> stable;
                case ServingTarget.Reserved(var _, var stable, var _) -> stable;
                case ServingTarget.Unregistered _, ServingTarget.Empty _ -> "nothing";
            };
        }
    }
}
