package io.modeltrail.command.complianceaudit.web;

import io.modeltrail.command.web.CommandEndpoint;
import io.modeltrail.events.compliance.ComplianceAuditCommand.CheckCapaEffectiveness;
import io.modeltrail.events.compliance.ComplianceAuditCommand.CloseAudit;
import io.modeltrail.events.compliance.ComplianceAuditCommand.CloseFinding;
import io.modeltrail.events.compliance.ComplianceAuditCommand.CompleteCapaAction;
import io.modeltrail.events.compliance.ComplianceAuditCommand.OpenCapa;
import io.modeltrail.events.compliance.ComplianceAuditCommand.RaiseFinding;
import io.modeltrail.events.compliance.ComplianceAuditCommand.ReviewAuditTrail;
import io.modeltrail.events.compliance.ComplianceAuditCommand.ScheduleAudit;
import io.modeltrail.events.compliance.ComplianceAuditCommand.StartAudit;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// `/api/v1/audits` and what lies under it. Closing needs `If-Match`: it signs for the record as it is.
@RestController
@RequestMapping("/api/v1/audits")
public class ComplianceAuditController {

    private static final String ID = "auditId";

    private final CommandEndpoint commands;

    public ComplianceAuditController(CommandEndpoint commands) {
        this.commands = commands;
    }

    @PostMapping
    ResponseEntity<byte[]> schedule(HttpServletRequest request) throws IOException {
        return commands.accept(request, ScheduleAudit.class, Map.of());
    }

    @PostMapping("/{auditId}/start")
    ResponseEntity<byte[]> start(HttpServletRequest request, @PathVariable String auditId) throws IOException {
        return commands.accept(request, StartAudit.class, Map.of(ID, auditId));
    }

    @PostMapping("/{auditId}/findings")
    ResponseEntity<byte[]> finding(HttpServletRequest request, @PathVariable String auditId) throws IOException {
        return commands.accept(request, RaiseFinding.class, Map.of(ID, auditId));
    }

    @PostMapping("/{auditId}/findings/{findingId}/close")
    ResponseEntity<byte[]> closeFinding(
            HttpServletRequest request, @PathVariable String auditId, @PathVariable String findingId)
            throws IOException {
        return commands.accept(request, CloseFinding.class, Map.of(ID, auditId, "findingId", findingId));
    }

    @PostMapping("/{auditId}/capas")
    ResponseEntity<byte[]> capa(HttpServletRequest request, @PathVariable String auditId) throws IOException {
        return commands.accept(request, OpenCapa.class, Map.of(ID, auditId));
    }

    @PostMapping("/{auditId}/capas/{capaId}/complete")
    ResponseEntity<byte[]> complete(
            HttpServletRequest request, @PathVariable String auditId, @PathVariable String capaId) throws IOException {
        return commands.accept(request, CompleteCapaAction.class, Map.of(ID, auditId, "capaId", capaId));
    }

    @PostMapping("/{auditId}/capas/{capaId}/effectiveness")
    ResponseEntity<byte[]> effectiveness(
            HttpServletRequest request, @PathVariable String auditId, @PathVariable String capaId) throws IOException {
        return commands.accept(request, CheckCapaEffectiveness.class, Map.of(ID, auditId, "capaId", capaId));
    }

    @PostMapping("/{auditId}/trail-reviews")
    ResponseEntity<byte[]> review(HttpServletRequest request, @PathVariable String auditId) throws IOException {
        return commands.accept(request, ReviewAuditTrail.class, Map.of(ID, auditId));
    }

    @PostMapping("/{auditId}/close")
    ResponseEntity<byte[]> close(HttpServletRequest request, @PathVariable String auditId) throws IOException {
        return commands.acceptIfMatch(request, CloseAudit.class, Map.of(ID, auditId));
    }
}
