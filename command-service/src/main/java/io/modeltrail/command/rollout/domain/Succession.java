package io.modeltrail.command.rollout.domain;

import io.modeltrail.events.compatibility.VersionPapers;
import java.util.List;

/// What both versions say about themselves, and the approved changes that lead from the stable one to the
/// canary although it is not compatible.
public record Succession(VersionPapers stable, VersionPapers canary, List<String> migrations) {
    public Succession {
        migrations = List.copyOf(migrations);
    }
}
