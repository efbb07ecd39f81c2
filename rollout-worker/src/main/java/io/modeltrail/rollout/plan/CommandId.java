package io.modeltrail.rollout.plan;

/// Ids of the worker's commands. They follow from what the log says, so that a worker that was killed asks the same
/// question again and gets the first answer.
final class CommandId {

    /// Leaves room for the suffix of a question that is put again.
    private static final int LONGEST = 180;

    private CommandId() {}

    static String of(RolloutView rollout, String what) {
        return fitted(rollout.rolloutId() + "-" + rollout.traffic().epoch() + "-" + what);
    }

    static String of(RolloutView rollout, String what, String trigger) {
        return of(rollout, what + "-" + trigger + "-" + rollout.warnings().begun(trigger));
    }

    /// Command ids have at most 200 characters; the hash of a text is the same on every machine.
    static String fitted(String id) {
        return id.length() <= LONGEST ? id : id.substring(0, LONGEST - 9) + "-" + Integer.toHexString(id.hashCode());
    }
}
