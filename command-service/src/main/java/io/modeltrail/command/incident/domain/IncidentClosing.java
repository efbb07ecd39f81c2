package io.modeltrail.command.incident.domain;

import io.modeltrail.command.domain.Requirements;
import io.modeltrail.events.clock.RegulatoryClock;
import io.modeltrail.events.compliance.IncidentCommand.CloseIncident;
import io.modeltrail.events.compliance.IncidentEvent;
import io.modeltrail.events.compliance.IncidentEvent.IncidentClosed;
import io.modeltrail.events.compliance.IncidentKind;
import java.util.List;

/// When an incident may be closed: nothing is owed, everything is decided, and somebody signs who did not handle it.
final class IncidentClosing {

    private IncidentClosing() {}

    static List<IncidentEvent> close(CloseIncident it, IncidentCase known) {
        var by = it.signature().by();
        var requirements = new Requirements()
                .require(
                        !known.handling().handlers().contains(by),
                        IncidentRule.OWN_WORK,
                        "%s handled incident %s, somebody else must close it".formatted(by, it.incidentId()),
                        it.stream());
        Signing.require(requirements, it.signature(), known);
        for (var clock : known.open()) {
            requirements.require(
                    false,
                    IncidentRule.CLOCK_OPEN,
                    "%s is still owed".formatted(clock.running().deadline().what()),
                    "FileReport for " + clock.running().clockId());
        }
        requirements.require(
                known.awareness().isPresent() || !harmsPatients(known.record().kind()),
                IncidentRule.AWARENESS_NOT_RECORDED,
                "it is not on record when the organisation became aware, and of what",
                "RecordAwareness");
        known.awareness().ifPresent(aware -> {
            for (var market : aware.markets()) {
                requirements.require(
                        known.handling().decided().contains(market),
                        IncidentRule.REPORTABILITY_UNDECIDED,
                        "nobody decided whether it must be reported in %s".formatted(market),
                        "DecideReportability");
            }
        });
        requirements
                .require(
                        known.handling().correctionAssessed() || !isCorrection(known),
                        IncidentRule.CORRECTION_NOT_ASSESSED,
                        "nobody assessed whether it is a correction or removal (21 CFR 806)",
                        "AssessCorrection")
                .require(
                        !known.handling().harmUnresolved(),
                        IncidentRule.PATIENT_HARM_UNRESOLVED,
                        "what happened to the patient has not come to an end",
                        "ResolvePatientHarm")
                .hold();
        return List.of(new IncidentClosed(
                it.incidentId(), it.rootCause(), it.correctiveAction(), it.signature(), it.requestedAt()));
    }

    private static boolean isCorrection(IncidentCase known) {
        return known.record().kind() == IncidentKind.ROLLBACK
                || known.clocks().values().stream()
                        .anyMatch(clock -> clock.running().clock() == RegulatoryClock.FDA_806_10);
    }

    private static boolean harmsPatients(IncidentKind kind) {
        return switch (kind) {
            case ADVERSE_EVENT, EXPERIMENT_HARM -> true;
            case ROLLBACK, DRIFT, COMPLIANCE_BREACH, MISSED_DEADLINE -> false;
        };
    }
}
