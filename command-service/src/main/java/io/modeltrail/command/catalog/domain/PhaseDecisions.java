package io.modeltrail.command.catalog.domain;

import io.modeltrail.command.domain.Rejection;
import io.modeltrail.events.audit.RefusalEvent.Unmet;
import io.modeltrail.events.catalog.ModelVersionEvent;
import io.modeltrail.events.catalog.Phase;
import io.modeltrail.events.catalog.PhaseCommand;
import io.modeltrail.events.catalog.PhaseCommand.EndAuthorisation;
import io.modeltrail.events.catalog.PhaseCommand.EnterPhase;
import io.modeltrail.events.catalog.PhaseCommand.GrantAuthorisation;
import io.modeltrail.events.catalog.PhaseEvent.PhaseEntered;
import io.modeltrail.events.dossier.Dossier;
import io.modeltrail.events.dossier.GateReport;
import io.modeltrail.events.dossier.Gates;
import io.modeltrail.events.policy.ClinicalThresholds;
import io.modeltrail.events.policy.PolicyReference;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/// The way of a version to patients: a phase is entered when every requirement of its gate is met.
final class PhaseDecisions {

    private PhaseDecisions() {}

    static List<? extends ModelVersionEvent> decide(PhaseCommand command, Dossier dossier, VersionFacts facts) {
        return switch (command) {
            case EnterPhase enter -> enter(enter, dossier, facts);
            case GrantAuthorisation grant -> AuthorisationDecisions.grant(grant, dossier);
            case EndAuthorisation end -> AuthorisationDecisions.end(end, dossier);
        };
    }

    private static List<ModelVersionEvent> enter(EnterPhase command, Dossier dossier, VersionFacts facts) {
        Refusal.ifOver(command, dossier);
        if (command.phase() == dossier.phase()) {
            return List.of();
        }
        var today = LocalDate.ofInstant(command.requestedAt(), ZoneOffset.UTC);
        var thresholds = facts.thresholds();
        var report = Gates.into(command.phase(), dossier, today, thresholds);
        if (!report.isOpen()) {
            throw new Rejection(report.unmet().stream()
                    .map(one -> new Unmet(one.rule().name(), one.why(), one.evidence()))
                    .toList());
        }
        return List.of(entered(command, dossier, report, thresholds));
    }

    private static PhaseEntered entered(
            EnterPhase command, Dossier dossier, GateReport report, ClinicalThresholds thresholds) {
        return new PhaseEntered(
                command.model(),
                command.version(),
                dossier.phase(),
                command.phase(),
                report.evidence(),
                command.enteredBy(),
                command.phase() == Phase.PRODUCTION ? PolicyReference.of(thresholds) : null,
                command.requestedAt());
    }
}
