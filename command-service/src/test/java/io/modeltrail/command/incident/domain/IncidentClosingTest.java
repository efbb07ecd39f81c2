package io.modeltrail.command.incident.domain;

import static io.modeltrail.command.incident.domain.Incidents.GRACE;
import static io.modeltrail.command.incident.domain.Incidents.NEXT_DAY;
import static io.modeltrail.command.incident.domain.Incidents.NOON;
import static io.modeltrail.command.incident.domain.Incidents.RITA;
import static io.modeltrail.command.incident.domain.Incidents.assess;
import static io.modeltrail.command.incident.domain.Incidents.close;
import static io.modeltrail.command.incident.domain.Incidents.decide;
import static io.modeltrail.command.incident.domain.Incidents.file;
import static io.modeltrail.command.incident.domain.Incidents.nothing;
import static io.modeltrail.command.incident.domain.Incidents.reported;
import static io.modeltrail.command.incident.domain.Incidents.rolledBack;
import static io.modeltrail.command.incident.domain.Incidents.signature;

import io.modeltrail.command.domain.Scenario;
import io.modeltrail.events.compliance.CorrectionKind;
import io.modeltrail.events.compliance.HarmOutcome;
import io.modeltrail.events.compliance.IncidentCommand;
import io.modeltrail.events.compliance.IncidentCommand.AddIncidentNote;
import io.modeltrail.events.compliance.IncidentCommand.CloseIncident;
import io.modeltrail.events.compliance.IncidentCommand.OpenIncident;
import io.modeltrail.events.compliance.IncidentCommand.ReopenIncident;
import io.modeltrail.events.compliance.IncidentCommand.ResolvePatientHarm;
import io.modeltrail.events.compliance.IncidentEvent;
import io.modeltrail.events.compliance.IncidentEvent.IncidentClosed;
import io.modeltrail.events.compliance.IncidentEvent.IncidentReopened;
import io.modeltrail.events.compliance.IncidentKind;
import io.modeltrail.events.compliance.IncidentSeverity;
import org.junit.jupiter.api.Test;

class IncidentClosingTest {

    @Test
    void everythingThatIsStillOwedIsNamed() {
        reported()
                .when(new CloseIncident("i-1", "x", "y", signature("sha256:" + "0".repeat(64), RITA), NEXT_DAY))
                .thenRefusedBy(
                        IncidentRule.OWN_WORK,
                        IncidentRule.SIGNED_SOMETHING_ELSE,
                        IncidentRule.CLOCK_OPEN,
                        IncidentRule.CLOCK_OPEN,
                        IncidentRule.REPORTABILITY_UNDECIDED,
                        IncidentRule.REPORTABILITY_UNDECIDED,
                        IncidentRule.PATIENT_HARM_UNRESOLVED);
    }

    @Test
    void aRollbackIsNotClosedBeforeItIsAssessed() {
        rolledBack()
                .when(close(rolledBack().state(), GRACE))
                .thenRefusedBy(IncidentRule.CLOCK_OPEN, IncidentRule.CORRECTION_NOT_ASSESSED);
        var assessed = rolledBack().having(assess(rolledBack().state(), CorrectionKind.NEITHER, false, null));
        assessed.when(close(assessed.state(), GRACE)).then(closed(close(assessed.state(), GRACE)));
    }

    @Test
    void harmInAnExperimentIsNotClosedBeforeSomebodySaysWhatItWas() {
        var stopped = nothing()
                .having(new OpenIncident(
                        "safety-stop-e-1",
                        IncidentKind.EXPERIMENT_HARM,
                        IncidentSeverity.MAJOR,
                        "Experiment/e-1",
                        "harm",
                        NOON));
        stopped.when(close(stopped.state(), GRACE)).thenRefusedBy(IncidentRule.AWARENESS_NOT_RECORDED);
    }

    @Test
    void whenNothingIsOwedSomebodyElseClosesIt() {
        var done = settled();
        done.when(close(done.state(), RITA)).thenRefusedBy(IncidentRule.OWN_WORK);
        done.when(close(done.state(), GRACE)).then(closed(close(done.state(), GRACE)));
        done.having(close(done.state(), GRACE)).when(close(done.state(), GRACE)).thenNothing();
    }

    @Test
    void aClosedIncidentTakesNotesOnlyUntilItIsReopened() {
        var done = settled();
        var closed = done.having(close(done.state(), GRACE));
        closed.when(file("US", "M-2", NEXT_DAY, "FDA_803_50-US")).thenRefusedBy(IncidentRule.CLOSED);
        var note = new AddIncidentNote("i-1", "asked again", RITA, NEXT_DAY);
        closed.when(note).then(new IncidentEvent.IncidentNoted("i-1", "asked again", RITA, NEXT_DAY));
        var reopen = new ReopenIncident("i-1", "it happened again", RITA, NEXT_DAY);
        closed.when(reopen).then(new IncidentReopened("i-1", "it happened again", RITA, NEXT_DAY));
        done.when(reopen).thenRefusedBy(IncidentRule.NOT_CLOSED);
        nothing().when(reopen).thenRefusedBy(IncidentRule.UNKNOWN_INCIDENT);
        closed.having(reopen).when(close(done.state(), GRACE)).thenRefusedBy(IncidentRule.OWN_WORK);
    }

    private static Scenario<IncidentCommand, Incident, IncidentEvent> settled() {
        return reported()
                .having(decide(reported().state(), "US", true, null))
                .having(decide(reported().state(), "DE", false, null))
                .having(file("US", "M-1", NEXT_DAY, "FDA_803_50-US"))
                .having(new ResolvePatientHarm("i-1", HarmOutcome.RECOVERED, "discharged", "iss|ada", NEXT_DAY));
    }

    private static IncidentClosed closed(CloseIncident it) {
        return new IncidentClosed(it.incidentId(), it.rootCause(), it.correctiveAction(), it.signature(), NEXT_DAY);
    }
}
