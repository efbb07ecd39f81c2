package io.modeltrail.command.incident.domain;

import io.modeltrail.events.clock.RunningClock;

/// One clock of an incident and where it stands.
public record ClockState(RunningClock running, Standing standing) {

    /// A missed clock is open: what it asks for is still owed.
    public enum Standing {
        RUNNING,
        REMINDED,
        MISSED,
        SATISFIED,
        STOPPED
    }

    ClockState at(Standing next) {
        return new ClockState(running, next);
    }

    boolean open() {
        return switch (standing) {
            case RUNNING, REMINDED, MISSED -> true;
            case SATISFIED, STOPPED -> false;
        };
    }
}
