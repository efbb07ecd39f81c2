package io.modeltrail.events.change;

import io.modeltrail.events.Required;

/// Whether a change affects one area, and why that is thought; also for an area that it does not affect.
public record Impact(boolean affected, String statement) {
    public Impact {
        Required.text(statement, "impact.statement");
    }
}
