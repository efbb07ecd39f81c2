package io.modeltrail.rollout.runtime;

import io.modeltrail.events.wire.Topics;

/// The topics that the worker touches, and the group in which its instances agree who leads. The prefix is empty
/// outside of tests.
public record WorkerTopics(String prefix) {

    public String events() {
        return prefix + Topics.LIFECYCLE_EVENTS;
    }

    public String commands() {
        return prefix + Topics.LIFECYCLE_COMMANDS;
    }

    public String replies() {
        return prefix + Topics.LIFECYCLE_REPLIES;
    }

    public String healthWindows() {
        return prefix + Topics.HEALTH_WINDOWS;
    }

    public String experimentStatistics() {
        return prefix + Topics.EXPERIMENT_STATISTICS;
    }

    public String drift() {
        return prefix + Topics.DRIFT;
    }

    String group() {
        return prefix + "rollout-worker";
    }

    boolean isOurs(Topics.Topic topic) {
        var name = prefix + topic.name();
        return name.equals(events())
                || name.equals(commands())
                || name.equals(replies())
                || name.equals(healthWindows())
                || name.equals(experimentStatistics())
                || name.equals(drift());
    }
}
