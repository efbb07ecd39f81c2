package io.modeltrail.events.validation;

import io.modeltrail.events.Event;
import io.modeltrail.events.Streams;
import io.modeltrail.events.deadline.ChangesDeadlines;
import io.modeltrail.events.deadline.Deadline;
import io.modeltrail.events.deadline.DeadlineChange;
import io.modeltrail.events.deadline.DeadlineChange.AllEnded;
import io.modeltrail.events.deadline.DeadlineChange.Started;
import io.modeltrail.events.signing.Signature;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything that can happen to one validation study. Digests are `sha256:` of the value's JSON as it stands in the
/// event,
/// or of a stored document.
public sealed interface ValidationStudyEvent extends Event {

    String studyId();

    @Override
    default String stream() {
        return Streams.validationStudy(studyId());
    }

    record StudyPlanned(
            String studyId,
            StudyType studyType,
            String model,
            String version,
            StudyProtocol protocol,
            String protocolDigest,
            String plannedBy,
            Instant occurredAt)
            implements ValidationStudyEvent {}

    /// The protocol is locked under its digest. `requiredCases` is what its power asks for, absent where a study has no
    /// analysis.
    record StudyStarted(
            String studyId, String protocolDigest, @Nullable Long requiredCases, String startedBy, Instant occurredAt)
            implements ValidationStudyEvent {}

    /// From now on this protocol holds; the ones before stay on record. The signature is over the digest of the one
    /// before.
    record ProtocolAmended(
            String studyId,
            int amendment,
            StudyProtocol protocol,
            String protocolDigest,
            String why,
            Signature signature,
            Instant occurredAt)
            implements ValidationStudyEvent {}

    /// An ethics committee approved the study, up to and including `expiresOn`. A study has one approval, the latest.
    record IrbApprovalRecorded(
            String studyId,
            String irbId,
            LocalDate approvedOn,
            LocalDate expiresOn,
            @Nullable String document,
            String recordedBy,
            Instant occurredAt)
            implements ValidationStudyEvent, ChangesDeadlines {

        @Override
        public List<DeadlineChange> deadlineChanges() {
            return List.of(new Started(
                    Deadline.untilEndOf(expiresOn, "ethics-approval", "the renewal of the ethics approval " + irbId)));
        }
    }

    /// One of the five tests was done; the document says how.
    record PreclinicalTestRecorded(
            String studyId,
            PreclinicalTest test,
            boolean passed,
            String document,
            String recordedBy,
            Instant occurredAt)
            implements ValidationStudyEvent {}

    record SubjectsEnrolled(String studyId, Enrolment enrolment, String enrolledBy, Instant occurredAt)
            implements ValidationStudyEvent {}

    /// The cases of the study, a document of predictions and truths. `supersedes` is the one that no longer counts.
    record ResultsUploaded(
            String studyId,
            String document,
            long cases,
            @Nullable String supersedes,
            String uploadedBy,
            Instant occurredAt)
            implements ValidationStudyEvent {}

    /// `incidentId` is the incident that a serious related event opened.
    record StudyAdverseEventReported(
            String studyId,
            String adverseEventId,
            AdverseEvent adverseEvent,
            @Nullable String incidentId,
            String reportedBy,
            Instant occurredAt)
            implements ValidationStudyEvent {}

    record StudyAdverseEventResolved(
            String studyId,
            String adverseEventId,
            EventOutcome outcome,
            String resolution,
            String resolvedBy,
            Instant occurredAt)
            implements ValidationStudyEvent {}

    /// ModelTrail computed this from the results by the protocol; `analysis` is the document with all of it.
    record StudyAnalysed(
            String studyId,
            String results,
            String protocolDigest,
            String analysis,
            StudyFindings findings,
            String analysedBy,
            Instant occurredAt)
            implements ValidationStudyEvent {}

    record StudyConcluded(
            String studyId,
            StudyConclusion conclusion,
            String conclusionDigest,
            Signature signature,
            Instant occurredAt)
            implements ValidationStudyEvent, ChangesDeadlines {
        @Override
        public List<DeadlineChange> deadlineChanges() {
            return List.of(new AllEnded());
        }
    }

    /// The verdict is another one than the criteria give, for a reason that somebody signed.
    record VerdictOverridden(
            String studyId,
            StudyVerdict from,
            StudyVerdict to,
            String justification,
            Signature signature,
            Instant occurredAt)
            implements ValidationStudyEvent {}

    record StudyTerminated(String studyId, String why, String terminatedBy, Instant occurredAt)
            implements ValidationStudyEvent, ChangesDeadlines {
        @Override
        public List<DeadlineChange> deadlineChanges() {
            return List.of(new AllEnded());
        }
    }

    /// The report as it was made from the log up to `position`: whoever has it made again gets the same bytes.
    record StudyReportIssued(
            String studyId, long position, String html, String pdf, String issuedBy, Instant occurredAt)
            implements ValidationStudyEvent {}
}
