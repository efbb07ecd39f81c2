package io.modeltrail.query.study;

import io.modeltrail.events.signing.Signature;
import io.modeltrail.events.validation.AdverseEvent;
import io.modeltrail.events.validation.Enrolment;
import io.modeltrail.events.validation.EventOutcome;
import io.modeltrail.events.validation.StudyConclusion;
import io.modeltrail.events.validation.StudyFindings;
import io.modeltrail.events.validation.StudyProtocol;
import io.modeltrail.events.validation.StudyVerdict;
import io.modeltrail.events.validation.ValidationStudyEvent;
import io.modeltrail.events.validation.ValidationStudyEvent.IrbApprovalRecorded;
import io.modeltrail.events.validation.ValidationStudyEvent.PreclinicalTestRecorded;
import io.modeltrail.events.validation.ValidationStudyEvent.ProtocolAmended;
import io.modeltrail.events.validation.ValidationStudyEvent.ResultsUploaded;
import io.modeltrail.events.validation.ValidationStudyEvent.StudyAdverseEventReported;
import io.modeltrail.events.validation.ValidationStudyEvent.StudyAdverseEventResolved;
import io.modeltrail.events.validation.ValidationStudyEvent.StudyAnalysed;
import io.modeltrail.events.validation.ValidationStudyEvent.StudyConcluded;
import io.modeltrail.events.validation.ValidationStudyEvent.StudyPlanned;
import io.modeltrail.events.validation.ValidationStudyEvent.StudyReportIssued;
import io.modeltrail.events.validation.ValidationStudyEvent.StudyStarted;
import io.modeltrail.events.validation.ValidationStudyEvent.StudyTerminated;
import io.modeltrail.events.validation.ValidationStudyEvent.SubjectsEnrolled;
import io.modeltrail.events.validation.ValidationStudyEvent.VerdictOverridden;
import io.modeltrail.query.projection.RowChange;
import io.modeltrail.query.projection.VersionedTable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the events of a study do to its row. Nothing that was said before is taken away: what comes later stands beside
/// it.
final class StudyRows {

    static final VersionedTable TABLE = new VersionedTable(
            "study",
            List.of("study_id"),
            List.of(
                    "study_type",
                    "model",
                    "version",
                    "state",
                    "verdict",
                    "protocols",
                    "protocol_digest",
                    "planned_by",
                    "required_cases",
                    "irb_approvals",
                    "tests",
                    "enrolments",
                    "results",
                    "adverse_events",
                    "resolutions",
                    "analyses",
                    "conclusion",
                    "overrides",
                    "termination",
                    "reports",
                    "planned_at",
                    "started_at",
                    "changed_at",
                    "finished_at",
                    "stream_version"));

    private StudyRows() {}

    static RowChange on(ValidationStudyEvent event, long position) {
        var change = switch (event) {
            case StudyPlanned it -> planned(it, position);
            case StudyStarted it ->
                change(it)
                        .set("state", "IN_PROGRESS")
                        .set("required_cases", it.requiredCases())
                        .set("started_at", it.occurredAt());
            case ProtocolAmended it ->
                change(it)
                        .append(
                                "protocols",
                                new Protocol(
                                        it.amendment(),
                                        it.protocol(),
                                        it.protocolDigest(),
                                        it.why(),
                                        it.signature(),
                                        it.occurredAt(),
                                        position))
                        .set("protocol_digest", it.protocolDigest());
            case IrbApprovalRecorded it ->
                change(it)
                        .append(
                                "irb_approvals",
                                new Irb(
                                        it.irbId(),
                                        it.approvedOn(),
                                        it.expiresOn(),
                                        it.document(),
                                        it.occurredAt(),
                                        position));
            case PreclinicalTestRecorded it ->
                change(it)
                        .put(
                                "tests",
                                it.test().name(),
                                new Test(it.passed(), it.document(), it.recordedBy(), it.occurredAt(), position));
            case SubjectsEnrolled it ->
                change(it)
                        .append(
                                "enrolments",
                                new Enrolled(it.enrolment(), it.enrolment().enrolled(), it.occurredAt(), position));
            case ResultsUploaded it ->
                change(it)
                        .append(
                                "results",
                                new Results(
                                        it.document(),
                                        it.cases(),
                                        it.supersedes(),
                                        it.uploadedBy(),
                                        it.occurredAt(),
                                        position));
            case StudyAdverseEventReported it ->
                change(it)
                        .put(
                                "adverse_events",
                                it.adverseEventId(),
                                new Adverse(
                                        it.adverseEvent(),
                                        it.incidentId(),
                                        it.reportedBy(),
                                        it.occurredAt(),
                                        position));
            case StudyAdverseEventResolved it ->
                change(it)
                        .put(
                                "resolutions",
                                it.adverseEventId(),
                                new Resolved(
                                        it.outcome(), it.resolution(), it.resolvedBy(), it.occurredAt(), position));
            case StudyAnalysed it ->
                change(it)
                        .append(
                                "analyses",
                                new Analysis(
                                        it.analysis(),
                                        it.results(),
                                        it.protocolDigest(),
                                        it.findings(),
                                        it.occurredAt(),
                                        position));
            case StudyConcluded it ->
                change(it)
                        .set("state", it.conclusion().verdict())
                        .set("verdict", it.conclusion().verdict())
                        .json(
                                "conclusion",
                                new Conclusion(it.conclusion(), it.conclusionDigest(), it.signature(), position))
                        .set("finished_at", it.occurredAt());
            case VerdictOverridden it ->
                change(it)
                        .set("state", it.to())
                        .set("verdict", it.to())
                        .append(
                                "overrides",
                                new Overridden(
                                        it.from(),
                                        it.to(),
                                        it.justification(),
                                        it.signature(),
                                        it.occurredAt(),
                                        position));
            case StudyTerminated it ->
                change(it)
                        .set("state", StudyVerdict.TERMINATED)
                        .set("verdict", StudyVerdict.TERMINATED)
                        .json("termination", new Termination(it.why(), it.terminatedBy(), it.occurredAt(), position))
                        .set("finished_at", it.occurredAt());
            case StudyReportIssued it ->
                change(it)
                        .append(
                                "reports",
                                new Issued(
                                        it.position(), it.html(), it.pdf(), it.issuedBy(), it.occurredAt(), position));
        };
        return change.set("changed_at", event.occurredAt());
    }

    private static RowChange planned(StudyPlanned it, long position) {
        return RowChange.create(TABLE, it.studyId())
                .set("study_type", it.studyType())
                .set("model", it.model())
                .set("version", it.version())
                .set("state", "PLANNED")
                .json(
                        "protocols",
                        List.of(new Protocol(
                                0, it.protocol(), it.protocolDigest(), null, null, it.occurredAt(), position)))
                .set("protocol_digest", it.protocolDigest())
                .set("planned_by", it.plannedBy())
                .json("irb_approvals", List.of())
                .json("tests", Map.of())
                .json("enrolments", List.of())
                .json("results", List.of())
                .json("adverse_events", Map.of())
                .json("resolutions", Map.of())
                .json("analyses", List.of())
                .json("overrides", List.of())
                .json("reports", List.of())
                .set("planned_at", it.occurredAt());
    }

    private static RowChange change(ValidationStudyEvent event) {
        return RowChange.change(TABLE, event.studyId());
    }

    /// The protocol as planned (0), or as amended that many times.
    record Protocol(
            int amendment,
            StudyProtocol protocol,
            String digest,
            @Nullable String why,
            @Nullable Signature signature,
            Instant at,
            long position) {}

    record Irb(
            String irbId,
            LocalDate approvedOn,
            LocalDate expiresOn,
            @Nullable String document,
            Instant at,
            long position) {}

    record Test(boolean passed, String document, String recordedBy, Instant at, long position) {}

    record Enrolled(Enrolment enrolment, long enrolled, Instant at, long position) {}

    record Results(
            String document, long cases, @Nullable String supersedes, String uploadedBy, Instant at, long position) {}

    record Adverse(
            AdverseEvent adverseEvent, @Nullable String incidentId, String reportedBy, Instant at, long position) {}

    record Resolved(EventOutcome outcome, String resolution, String resolvedBy, Instant at, long position) {}

    record Analysis(
            String document,
            String results,
            String protocolDigest,
            StudyFindings findings,
            Instant at,
            long position) {}

    record Conclusion(StudyConclusion conclusion, String digest, Signature signature, long position) {}

    record Overridden(
            StudyVerdict from, StudyVerdict to, String justification, Signature signature, Instant at, long position) {}

    record Termination(String why, String terminatedBy, Instant at, long position) {}

    record Issued(long upTo, String html, String pdf, String issuedBy, Instant at, long position) {}
}
