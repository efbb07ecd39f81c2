package io.modeltrail.command.incident.web;

import io.modeltrail.command.web.CommandEndpoint;
import io.modeltrail.events.compliance.ClockCommand.StartClock;
import io.modeltrail.events.compliance.IncidentCommand.AddIncidentNote;
import io.modeltrail.events.compliance.IncidentCommand.AssessCorrection;
import io.modeltrail.events.compliance.IncidentCommand.CloseIncident;
import io.modeltrail.events.compliance.IncidentCommand.DecideReportability;
import io.modeltrail.events.compliance.IncidentCommand.FileReport;
import io.modeltrail.events.compliance.IncidentCommand.RecordAwareness;
import io.modeltrail.events.compliance.IncidentCommand.ReopenIncident;
import io.modeltrail.events.compliance.IncidentCommand.ReportIncident;
import io.modeltrail.events.compliance.IncidentCommand.ResolvePatientHarm;
import io.modeltrail.events.compliance.IncidentCommand.SupplementReport;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// `/api/v1/incidents` and what lies under it. What is signed is bound to the record by its digest; closing needs
/// `If-Match`, too. Nothing that starts a clock waits for one.
@RestController
@RequestMapping("/api/v1/incidents")
public class IncidentController {

    private static final String ID = "incidentId";

    private final CommandEndpoint commands;

    public IncidentController(CommandEndpoint commands) {
        this.commands = commands;
    }

    @PostMapping
    ResponseEntity<byte[]> report(HttpServletRequest request) throws IOException {
        return commands.accept(request, ReportIncident.class, Map.of());
    }

    @PostMapping("/{incidentId}/notes")
    ResponseEntity<byte[]> note(HttpServletRequest request, @PathVariable String incidentId) throws IOException {
        return commands.accept(request, AddIncidentNote.class, Map.of(ID, incidentId));
    }

    @PostMapping("/{incidentId}/awareness")
    ResponseEntity<byte[]> aware(HttpServletRequest request, @PathVariable String incidentId) throws IOException {
        return commands.accept(request, RecordAwareness.class, Map.of(ID, incidentId));
    }

    @PostMapping("/{incidentId}/reportability")
    ResponseEntity<byte[]> decide(HttpServletRequest request, @PathVariable String incidentId) throws IOException {
        return commands.accept(request, DecideReportability.class, Map.of(ID, incidentId));
    }

    @PostMapping("/{incidentId}/correction")
    ResponseEntity<byte[]> assess(HttpServletRequest request, @PathVariable String incidentId) throws IOException {
        return commands.accept(request, AssessCorrection.class, Map.of(ID, incidentId));
    }

    @PostMapping("/{incidentId}/reports")
    ResponseEntity<byte[]> file(HttpServletRequest request, @PathVariable String incidentId) throws IOException {
        return commands.accept(request, FileReport.class, Map.of(ID, incidentId));
    }

    @PostMapping("/{incidentId}/supplements")
    ResponseEntity<byte[]> supplement(HttpServletRequest request, @PathVariable String incidentId) throws IOException {
        return commands.accept(request, SupplementReport.class, Map.of(ID, incidentId));
    }

    @PostMapping("/{incidentId}/clocks")
    ResponseEntity<byte[]> start(HttpServletRequest request, @PathVariable String incidentId) throws IOException {
        return commands.accept(request, StartClock.class, Map.of(ID, incidentId));
    }

    @PostMapping("/{incidentId}/resolve")
    ResponseEntity<byte[]> resolve(HttpServletRequest request, @PathVariable String incidentId) throws IOException {
        return commands.accept(request, ResolvePatientHarm.class, Map.of(ID, incidentId));
    }

    @PostMapping("/{incidentId}/close")
    ResponseEntity<byte[]> close(HttpServletRequest request, @PathVariable String incidentId) throws IOException {
        return commands.acceptIfMatch(request, CloseIncident.class, Map.of(ID, incidentId));
    }

    @PostMapping("/{incidentId}/reopen")
    ResponseEntity<byte[]> reopen(HttpServletRequest request, @PathVariable String incidentId) throws IOException {
        return commands.accept(request, ReopenIncident.class, Map.of(ID, incidentId));
    }
}
