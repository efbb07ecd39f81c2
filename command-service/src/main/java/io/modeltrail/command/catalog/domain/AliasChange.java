package io.modeltrail.command.catalog.domain;

import io.modeltrail.events.change.ChangeProposal;
import io.modeltrail.events.change.ChangePurpose;
import io.modeltrail.events.change.ChangeRequestEvent;
import io.modeltrail.events.change.ChangeRequestEvent.ChangeApproved;
import io.modeltrail.events.change.ChangeRequestEvent.ChangeRequested;
import java.util.Optional;

/// What a change request lets happen to aliases, out of the request's own stream.
public record AliasChange(Optional<ChangeProposal> proposal, boolean approved) {

    public static AliasChange none() {
        return new AliasChange(Optional.empty(), false);
    }

    public AliasChange evolve(ChangeRequestEvent event) {
        if (event instanceof ChangeRequested it) {
            return new AliasChange(Optional.of(it.proposal()), false);
        }
        return event instanceof ChangeApproved ? new AliasChange(proposal, true) : this;
    }

    /// Whether it has the purpose and names this alias of this model.
    boolean names(ChangePurpose purpose, String model, String alias) {
        return proposal.filter(it -> it.model().equals(model) && it.purposes().contains(purpose))
                .map(ChangeProposal::aliases)
                .filter(aliases -> aliases.contains(alias))
                .isPresent();
    }

    boolean isAbout(String version) {
        return proposal.filter(it -> it.version().equals(version)).isPresent();
    }
}
