package io.modeltrail.query.compliance;

import io.modeltrail.events.Streams;
import io.modeltrail.events.rulepack.RulePacks;
import io.modeltrail.query.audit.History;
import io.modeltrail.query.reading.Answers;
import io.modeltrail.query.reading.Asking;
import io.modeltrail.query.reading.Parameters;
import io.modeltrail.query.reading.Reads;
import io.modeltrail.query.report.ReportAnswers;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET /api/v1/audits…`
@RestController("queryComplianceAuditController")
@RequestMapping("/api/v1/audits")
public final class AuditController {

    private final Reads reads;
    private final History history;
    private final VersionReads versions;

    public AuditController(Reads reads, VersionReads versions, History history) {
        this.reads = reads;
        this.history = history;
        this.versions = versions;
    }

    @GetMapping
    ResponseEntity<String> audits(
            Asking asking,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String framework,
            @RequestParam(defaultValue = "") String overdue,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(required = false) @Nullable String limit) {
        int most = Parameters.limit(limit);
        Parameters.oneOf(state, List.of("SCHEDULED", "IN_PROGRESS", "CLOSED"), "state");
        Parameters.yesOrNo(overdue, "overdue");
        Parameters.oneOf(framework, RulePacks.frameworks(), "framework");
        var wanted = new AuditViews.Wanted(state, framework, overdue);
        var today = versions.day(on, asking);
        return Answers.list(
                "audits",
                reads.read(ComplianceProjection.NAME, asking, at -> AuditViews.audits(at, wanted, today, after, most)));
    }

    @GetMapping("/{auditId}")
    ResponseEntity<String> audit(
            Asking asking, @PathVariable String auditId, @RequestParam(required = false) @Nullable String on) {
        var today = versions.day(on, asking);
        return Answers.one(
                reads.read(ComplianceProjection.NAME, asking, at -> AuditViews.audit(at, auditId, today)),
                "audit " + auditId);
    }

    @GetMapping(path = "/{auditId}/report", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> html(Asking asking, @PathVariable String auditId) {
        var leaves = history.leaves(Streams.complianceAudit(auditId), asking);
        return ReportAnswers.html(AuditReport.of(auditId, leaves.value(), leaves.position()), leaves.position());
    }

    @GetMapping(path = "/{auditId}/report", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> pdf(Asking asking, @PathVariable String auditId) {
        var leaves = history.leaves(Streams.complianceAudit(auditId), asking);
        return ReportAnswers.pdf(
                AuditReport.of(auditId, leaves.value(), leaves.position()), leaves.position(), "audit-" + auditId);
    }

    /// What the report is made of: the events of the audit.
    @GetMapping(path = "/{auditId}/report", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> json(Asking asking, @PathVariable String auditId) {
        return history.of(Streams.complianceAudit(auditId), "history", asking);
    }
}
