package io.modeltrail.command.catalog.domain;

import io.modeltrail.command.domain.Scenario;
import io.modeltrail.events.catalog.ChangeKind;
import io.modeltrail.events.catalog.ModelCommand;
import io.modeltrail.events.catalog.ModelEvent;
import io.modeltrail.events.change.ChangeDescription;
import io.modeltrail.events.change.ChangeImpact;
import io.modeltrail.events.change.ChangeProposal;
import io.modeltrail.events.change.ChangePurpose;
import io.modeltrail.events.change.ChangeRequestEvent.ChangeApproved;
import io.modeltrail.events.change.ChangeRequestEvent.ChangeRequested;
import io.modeltrail.events.change.Impact;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Models whose aliases move, with the changes that let them.
final class Aliases {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final Impact NONE = new Impact(false, "unchanged");
    private static final String DIGEST = "sha256:" + "ab".repeat(32);

    private Aliases() {}

    /// Every version of the model is said to be this one.
    static Scenario<ModelCommand, Model, ModelEvent> model(ModelVersion version) {
        return model(version, Map.of());
    }

    static Scenario<ModelCommand, Model, ModelEvent> model(ModelVersion version, Map<String, AliasChange> changes) {
        var facts = new ModelFacts() {
            @Override
            public ModelVersion version(String asked) {
                return version;
            }

            @Override
            public AliasChange change(String changeId) {
                return changes.getOrDefault(changeId, AliasChange.none());
            }
        };
        return new Scenario<>(
                Model.initial(), Model::evolve, (command, state) -> ModelDecider.decide(command, state, facts));
    }

    static AliasChange requested(ChangePurpose purpose, String version, String... aliases) {
        var proposal = new ChangeProposal(
                "apache",
                null,
                version,
                ChangeKind.MINOR,
                List.of(purpose),
                new ChangeDescription("what", "why", "back", List.of()),
                new ChangeImpact(NONE, NONE, NONE, NONE, NONE, NONE),
                null,
                aliases.length == 0 ? null : List.of(aliases));
        return AliasChange.none()
                .evolve(new ChangeRequested("c", proposal, DIGEST, List.of(), "iss|mia", "iss|ada", NOON));
    }

    static AliasChange approved(ChangePurpose purpose, String version, String... aliases) {
        return requested(purpose, version, aliases)
                .evolve(new ChangeApproved("c", "apache", version, List.of(purpose), List.of("iss|grace"), null, NOON));
    }
}
