package io.modeltrail.command.rollout.domain;

import io.modeltrail.events.catalog.EvidenceEvent.ChangeDecisionNoted;
import io.modeltrail.events.catalog.ModelVersionEvent;
import io.modeltrail.events.change.ChangePurpose;
import java.util.List;
import java.util.stream.Stream;

/// The approved changes of a version whose purpose is a migration, out of the version's own stream.
public record Migrations(List<String> changeIds) {
    public Migrations {
        changeIds = List.copyOf(changeIds);
    }

    public static Migrations none() {
        return new Migrations(List.of());
    }

    public Migrations evolve(ModelVersionEvent event) {
        return event instanceof ChangeDecisionNoted it
                        && it.approved()
                        && it.purposes().contains(ChangePurpose.MIGRATION)
                ? new Migrations(Stream.concat(changeIds.stream(), Stream.of(it.changeId()))
                        .distinct()
                        .toList())
                : this;
    }
}
