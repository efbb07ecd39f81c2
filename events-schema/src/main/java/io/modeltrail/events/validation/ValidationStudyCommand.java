package io.modeltrail.events.validation;

import io.modeltrail.events.Command;
import io.modeltrail.events.FromToken;
import io.modeltrail.events.Required;
import io.modeltrail.events.Streams;
import io.modeltrail.events.catalog.Version;
import io.modeltrail.events.signing.Signature;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What may be asked of one validation study.
public sealed interface ValidationStudyCommand extends Command {

    String studyId();

    @Override
    default String stream() {
        return Streams.validationStudy(studyId());
    }

    record PlanStudy(
            String studyId,
            StudyType studyType,
            String model,
            String version,
            StudyProtocol protocol,
            @FromToken String plannedBy,
            Instant requestedAt)
            implements ValidationStudyCommand {
        public PlanStudy {
            Required.name(studyId, "studyId");
            Required.that(studyId.length() <= 80, "studyId", "must have at most 80 characters");
            Required.present(studyType, "studyType");
            Required.name(model, "model");
            Version.parse(version, "version");
            Required.present(protocol, "protocol");
            Required.that(
                    studyType == StudyType.PRECLINICAL || protocol.analysis() != null,
                    "protocol.analysis",
                    "is required for a clinical study: its verdict follows from its endpoints");
            Required.that(
                    studyType == StudyType.PRECLINICAL || protocol.irbId() != null,
                    "protocol.irbId",
                    "is required for a clinical study");
            Required.that(
                    studyType != StudyType.PRECLINICAL || protocol.conduct() == StudyConduct.OBSERVATIONAL,
                    "protocol.conduct",
                    "cannot be INTERVENTIONAL before the model may see patients");
            Required.text(plannedBy, "plannedBy");
        }
    }

    record StartStudy(String studyId, @FromToken String startedBy, Instant requestedAt)
            implements ValidationStudyCommand {
        public StartStudy {
            Required.name(studyId, "studyId");
            Required.text(startedBy, "startedBy");
        }
    }

    /// Let this protocol hold from now on, signed over the digest of the one that holds.
    record AmendProtocol(String studyId, StudyProtocol protocol, String why, Signature signature, Instant requestedAt)
            implements ValidationStudyCommand {
        public AmendProtocol {
            Required.name(studyId, "studyId");
            Required.present(protocol, "protocol");
            Required.text(why, "why");
            Required.present(signature, "signature");
        }
    }

    record RecordIrbApproval(
            String studyId,
            String irbId,
            LocalDate approvedOn,
            LocalDate expiresOn,
            @Nullable String document,
            @FromToken String recordedBy,
            Instant requestedAt)
            implements ValidationStudyCommand {
        public RecordIrbApproval {
            Required.name(studyId, "studyId");
            Required.text(irbId, "irbId");
            Required.present(approvedOn, "approvedOn");
            Required.present(expiresOn, "expiresOn");
            Required.that(!expiresOn.isBefore(approvedOn), "expiresOn", "must not be before approvedOn");
            if (document != null) {
                Required.sha256(document, "document");
            }
            Required.text(recordedBy, "recordedBy");
        }
    }

    record RecordPreclinicalTest(
            String studyId,
            PreclinicalTest test,
            boolean passed,
            String document,
            @FromToken String recordedBy,
            Instant requestedAt)
            implements ValidationStudyCommand {
        public RecordPreclinicalTest {
            Required.name(studyId, "studyId");
            Required.present(test, "test");
            Required.sha256(document, "document");
            Required.text(recordedBy, "recordedBy");
        }
    }

    record EnrolSubjects(
            String studyId, Enrolment enrolment, @FromToken String enrolledBy, Instant requestedAt)
            implements ValidationStudyCommand {
        public EnrolSubjects {
            Required.name(studyId, "studyId");
            Required.present(enrolment, "enrolment");
            Required.text(enrolledBy, "enrolledBy");
        }
    }

    /// Take a stored document as the cases of the study: NDJSON or CSV. Another one takes its place only by naming it.
    record UploadResults(
            String studyId,
            String document,
            @Nullable String supersedes,
            @FromToken String uploadedBy,
            Instant requestedAt)
            implements ValidationStudyCommand {
        public UploadResults {
            Required.name(studyId, "studyId");
            Required.sha256(document, "document");
            if (supersedes != null) {
                Required.sha256(supersedes, "supersedes");
            }
            Required.text(uploadedBy, "uploadedBy");
        }
    }

    record ReportStudyAdverseEvent(
            String studyId,
            String adverseEventId,
            AdverseEvent adverseEvent,
            @FromToken String reportedBy,
            Instant requestedAt)
            implements ValidationStudyCommand {
        public ReportStudyAdverseEvent {
            Required.name(studyId, "studyId");
            Required.name(adverseEventId, "adverseEventId");
            Required.present(adverseEvent, "adverseEvent");
            Required.text(reportedBy, "reportedBy");
        }
    }

    record ResolveStudyAdverseEvent(
            String studyId,
            String adverseEventId,
            EventOutcome outcome,
            String resolution,
            @FromToken String resolvedBy,
            Instant requestedAt)
            implements ValidationStudyCommand {
        public ResolveStudyAdverseEvent {
            Required.name(studyId, "studyId");
            Required.name(adverseEventId, "adverseEventId");
            Required.present(outcome, "outcome");
            Required.that(outcome != EventOutcome.UNKNOWN, "outcome", "must be known for a resolution");
            Required.text(resolution, "resolution");
            Required.text(resolvedBy, "resolvedBy");
        }
    }

    /// Compute the findings from the uploaded results, by the protocol that holds.
    record AnalyseStudy(String studyId, @FromToken String analysedBy, Instant requestedAt)
            implements ValidationStudyCommand {
        public AnalyseStudy {
            Required.name(studyId, "studyId");
            Required.text(analysedBy, "analysedBy");
        }
    }

    /// Sign the verdict that follows, over the digest of the analysis, or of the protocol of a study without one.
    record ConcludeStudy(String studyId, Signature signature, Instant requestedAt) implements ValidationStudyCommand {
        public ConcludeStudy {
            Required.name(studyId, "studyId");
            Required.present(signature, "signature");
        }
    }

    /// Let another verdict hold, signed over the digest of the conclusion.
    record OverrideVerdict(
            String studyId, StudyVerdict verdict, String justification, Signature signature, Instant requestedAt)
            implements ValidationStudyCommand {
        public OverrideVerdict {
            Required.name(studyId, "studyId");
            Required.present(verdict, "verdict");
            Required.that(
                    verdict != StudyVerdict.TERMINATED, "verdict", "must be PASSED or FAILED: the study was concluded");
            Required.text(justification, "justification");
            Required.present(signature, "signature");
        }
    }

    record TerminateStudy(
            String studyId, String why, @FromToken String terminatedBy, Instant requestedAt)
            implements ValidationStudyCommand {
        public TerminateStudy {
            Required.name(studyId, "studyId");
            Required.text(why, "why");
            Required.text(terminatedBy, "terminatedBy");
        }
    }

    /// Put on record which bytes the report had that was made from the log up to `position`; both are stored documents.
    record IssueStudyReport(
            String studyId,
            long position,
            String html,
            String pdf,
            @FromToken String issuedBy,
            Instant requestedAt) implements ValidationStudyCommand {
        public IssueStudyReport {
            Required.name(studyId, "studyId");
            Required.that(position >= 0, "position", "must be a position of the log");
            Required.sha256(html, "html");
            Required.sha256(pdf, "pdf");
            Required.text(issuedBy, "issuedBy");
        }
    }
}
