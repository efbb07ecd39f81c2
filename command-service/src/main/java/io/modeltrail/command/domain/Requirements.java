package io.modeltrail.command.domain;

import io.modeltrail.events.audit.RefusalEvent.Unmet;
import java.util.ArrayList;
import java.util.List;

/// Collects every requirement that is not met, so that a refusal names them all and never the first only.
public final class Requirements {

    private final List<Unmet> unmet = new ArrayList<>();

    /// `evidence` says where proof that the requirement is met would come from.
    public Requirements require(boolean met, Enum<?> rule, String why, String evidence) {
        if (!met) {
            unmet.add(new Unmet(rule.name(), why, evidence));
        }
        return this;
    }

    /// Throws [Rejection] when anything is unmet.
    public void hold() {
        if (!unmet.isEmpty()) {
            throw new Rejection(unmet);
        }
    }
}
