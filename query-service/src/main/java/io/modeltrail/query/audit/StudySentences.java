package io.modeltrail.query.audit;

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

/// What an event of a validation study says, in one sentence.
final class StudySentences {

    private StudySentences() {}

    static String of(ValidationStudyEvent event) {
        return switch (event) {
            case StudyPlanned e ->
                "%s planned a %s study of version %s of %s (protocol %s)."
                        .formatted(e.plannedBy(), e.studyType(), e.version(), e.model(), e.protocolDigest());
            case StudyStarted e ->
                "%s started the study; its protocol is locked under %s.".formatted(e.startedBy(), e.protocolDigest());
            case ProtocolAmended e ->
                "%s signed amendment %d of the protocol: %s (now %s)."
                        .formatted(e.signature().signer().printedName(), e.amendment(), e.why(), e.protocolDigest());
            case IrbApprovalRecorded e ->
                "Ethics approval %s is in force from %s to %s.".formatted(e.irbId(), e.approvedOn(), e.expiresOn());
            case PreclinicalTestRecorded e ->
                "The test %s %s; document %s."
                        .formatted(e.test(), e.passed() ? "passed" : "did not pass", e.document());
            case SubjectsEnrolled e ->
                "%d of %d screened subjects were enrolled at %s."
                        .formatted(
                                e.enrolment().enrolled(),
                                e.enrolment().screened(),
                                e.enrolment().site());
            case ResultsUploaded e ->
                "%s uploaded %d cases, document %s%s."
                        .formatted(
                                e.uploadedBy(),
                                e.cases(),
                                e.document(),
                                e.supersedes() == null ? "" : ", in place of " + e.supersedes());
            case StudyAdverseEventReported e ->
                "%s reported adverse event %s (%s, %s, %s)%s."
                        .formatted(
                                e.reportedBy(),
                                e.adverseEventId(),
                                e.adverseEvent().severity(),
                                e.adverseEvent().serious() ? "serious" : "not serious",
                                e.adverseEvent().relatedness(),
                                e.incidentId() == null ? "" : "; incident %s is opened".formatted(e.incidentId()));
            case StudyAdverseEventResolved e ->
                "Adverse event %s is resolved (%s): %s".formatted(e.adverseEventId(), e.outcome(), e.resolution());
            case StudyAnalysed e ->
                "ModelTrail analysed %d cases: %d of %d endpoints are met; document %s."
                        .formatted(
                                e.findings().flow().cases(),
                                e.findings().endpoints().stream()
                                        .filter(one -> one.met())
                                        .count(),
                                e.findings().endpoints().size(),
                                e.analysis());
            case StudyConcluded e ->
                "The study %s by its criteria; %s signed %s."
                        .formatted(
                                e.conclusion().verdict(),
                                e.signature().signer().printedName(),
                                e.signature().digest());
            case VerdictOverridden e ->
                "%s changed the verdict from %s to %s: %s"
                        .formatted(e.signature().signer().printedName(), e.from(), e.to(), e.justification());
            case StudyTerminated e -> "%s terminated the study: %s".formatted(e.terminatedBy(), e.why());
            case StudyReportIssued e ->
                "%s issued the report up to position %d: HTML %s, PDF %s."
                        .formatted(e.issuedBy(), e.position(), e.html(), e.pdf());
        };
    }
}
