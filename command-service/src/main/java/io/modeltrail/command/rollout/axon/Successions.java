package io.modeltrail.command.rollout.axon;

import io.modeltrail.command.decider.Histories;
import io.modeltrail.command.rollout.domain.Migrations;
import io.modeltrail.command.rollout.domain.Succession;
import io.modeltrail.events.Streams;
import io.modeltrail.events.catalog.ModelVersionEvent;
import io.modeltrail.events.change.ChangeRequestEvent.ChangeRequested;
import io.modeltrail.events.compatibility.VersionPapers;
import io.modeltrail.events.rollout.RolloutCommand.StartRollout;

/// Reads how a canary follows the stable version: what both say about themselves, and the approved changes that
/// lead from this stable version, and no other one, to the canary.
final class Successions {

    private Successions() {}

    static Succession of(Histories histories, StartRollout start, String stable) {
        var canary = Streams.modelVersion(start.model(), start.canaryVersion());
        var migrations = histories.fold(canary, Migrations.none(), ModelVersionEvent.class, Migrations::evolve);
        return new Succession(
                papers(histories, Streams.modelVersion(start.model(), stable)),
                papers(histories, canary),
                migrations.changeIds().stream()
                        .filter(changeId -> leadsFrom(histories, changeId, stable))
                        .toList());
    }

    private static VersionPapers papers(Histories histories, String stream) {
        return histories.fold(stream, VersionPapers.none(), ModelVersionEvent.class, VersionPapers::evolve);
    }

    private static boolean leadsFrom(Histories histories, String changeId, String stable) {
        return histories.of(Streams.changeRequest(changeId)).stream()
                .anyMatch(event -> event instanceof ChangeRequested requested
                        && stable.equals(requested.proposal().fromVersion()));
    }
}
