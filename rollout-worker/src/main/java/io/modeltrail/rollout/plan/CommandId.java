package io.modeltrail.rollout.plan;

/// Ids of the worker's commands. They follow from what the log says, so that a worker that was killed asks the same
/// question again and gets the first answer.
final class CommandId {

    private CommandId() {}

    static String of(RolloutView rollout, String what) {
        return rollout.rolloutId() + "-" + rollout.traffic().epoch() + "-" + what;
    }

    static String of(RolloutView rollout, String what, String trigger) {
        return of(rollout, what) + "-" + trigger + "-" + rollout.warnings().begun(trigger);
    }
}
