package io.modeltrail.command.change.domain;

import io.modeltrail.events.Command;
import io.modeltrail.events.catalog.EvidenceCommand.NoteChangeDecision;
import io.modeltrail.events.change.ChangeRequestEvent;
import io.modeltrail.events.change.ChangeRequestEvent.ChangeApproved;
import io.modeltrail.events.change.ChangeRequestEvent.ChangeRejected;
import io.modeltrail.events.change.ChangeRequestEvent.ObligationMissed;
import io.modeltrail.events.compliance.Affected;
import io.modeltrail.events.compliance.IncidentCommand.OpenIncident;
import io.modeltrail.events.compliance.IncidentKind;
import io.modeltrail.events.compliance.IncidentSeverity;
import java.util.List;
import java.util.Locale;

/// What an event of a change request asks of other streams in the same transaction: either both happen or
/// neither.
public final class ChangeConsequences {

    private ChangeConsequences() {}

    public static List<? extends Command> of(ChangeRequestEvent event) {
        if (event instanceof ChangeApproved it) {
            return List.of(new NoteChangeDecision(
                    it.model(),
                    it.version(),
                    it.changeId(),
                    true,
                    it.purposes(),
                    it.signers(),
                    it.withinPlan(),
                    it.occurredAt()));
        }
        if (event instanceof ChangeRejected it) {
            return List.of(new NoteChangeDecision(
                    it.model(),
                    it.version(),
                    it.changeId(),
                    false,
                    it.purposes(),
                    List.of(it.signature().by()),
                    null,
                    it.occurredAt()));
        }
        return event instanceof ObligationMissed it ? List.of(incident(it)) : List.of();
    }

    /// A version serves patients on the promise of a validation that did not come.
    private static OpenIncident incident(ObligationMissed it) {
        var owed = it.obligation().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new OpenIncident(
                "missed-%s-%s".formatted(owed, it.changeId()),
                IncidentKind.COMPLIANCE_BREACH,
                IncidentSeverity.MAJOR,
                it.stream(),
                "hotfix %s of %s owed its %s by %s"
                        .formatted(it.version(), it.model(), owed.replace('-', ' '), it.dueAt()),
                new Affected(it.model(), it.version(), null),
                null,
                it.occurredAt());
    }
}
