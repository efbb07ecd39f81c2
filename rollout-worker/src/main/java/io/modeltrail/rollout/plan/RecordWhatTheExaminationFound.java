package io.modeltrail.rollout.plan;

import io.modeltrail.events.rollout.RolloutCommand;
import io.modeltrail.events.rollout.RolloutCommand.CompleteRollbackPhase;
import io.modeltrail.events.rollout.RolloutCommand.FailRollbackPhase;
import io.modeltrail.rollout.plan.Action.Examine;
import io.modeltrail.rollout.plan.Action.Send;
import java.time.Instant;

/// The stable back end has answered, or has not: complete the phase, or say that it failed.
public final class RecordWhatTheExaminationFound {

    private RecordWhatTheExaminationFound() {}

    public static Send of(RolloutView rollout, Examine examined, Examination found, Instant now) {
        var what = "phase-" + examined.phase();
        return found.isHealthy()
                ? send(
                        rollout,
                        what,
                        new CompleteRollbackPhase(rollout.rolloutId(), examined.phase(), found.finding(), now))
                : send(
                        rollout,
                        what + "-failed-" + examined.attempt(),
                        new FailRollbackPhase(rollout.rolloutId(), examined.phase(), found.finding(), now));
    }

    private static Send send(RolloutView rollout, String what, RolloutCommand command) {
        return new Send(CommandId.of(rollout, what), command, false);
    }

    /// What the back end showed, in a sentence.
    public record Examination(boolean isHealthy, String finding) {}
}
