package io.modeltrail.events.catalog;

import io.modeltrail.events.change.ChangePurpose;
import io.modeltrail.events.compliance.Authority;
import io.modeltrail.events.compliance.RiskFileStatus;
import io.modeltrail.events.compliance.SubmissionType;
import io.modeltrail.events.validation.MetricFinding;
import io.modeltrail.events.validation.PreclinicalTest;
import io.modeltrail.events.validation.StudyType;
import io.modeltrail.events.validation.StudyVerdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What other streams found about a version, noted on the version's own stream in the same transaction, so that a gate
/// is a function of one stream.
public sealed interface EvidenceEvent extends ModelVersionEvent {

    /// A study about this version ended. `testsPassed` are those of a preclinical study, `findings` what its analysis
    /// computed, `irbValidUntil` the last day of its ethics approval, where it has one. A verdict that was changed
    /// is noted again.
    record StudyOutcomeNoted(
            String model,
            String version,
            String studyId,
            StudyType studyType,
            StudyVerdict verdict,
            List<PreclinicalTest> testsPassed,
            List<MetricFinding> findings,
            @Nullable LocalDate irbValidUntil,
            Instant occurredAt)
            implements EvidenceEvent {}

    /// A serious adverse event about this version is open. `source` is the stream that reported it.
    record SeriousAdverseEventNoted(
            String model, String version, String adverseEventId, String source, Instant occurredAt)
            implements EvidenceEvent {}

    /// It is resolved.
    record SeriousAdverseEventResolved(
            String model, String version, String adverseEventId, String source, Instant occurredAt)
            implements EvidenceEvent {}

    /// The risk file of this version was opened, closed or opened again. `digest` is that of what was signed.
    record RiskFileStatusNoted(
            String model,
            String version,
            RiskFileStatus status,
            @Nullable String digest,
            Instant occurredAt) implements EvidenceEvent {}

    /// A change request about this version was decided. `signers` are the identities that signed for it. `withinPlan`
    /// is
    /// the predetermined change control plan that covers the change, where one does.
    record ChangeDecisionNoted(
            String model,
            String version,
            String changeId,
            boolean approved,
            List<ChangePurpose> purposes,
            List<String> signers,
            @Nullable String withinPlan,
            Instant occurredAt)
            implements EvidenceEvent {}

    /// An authority decided about this version. `number` is the authority's, such as K123456.
    record SubmissionDecisionNoted(
            String model,
            String version,
            String submissionId,
            Authority authority,
            SubmissionType submissionType,
            boolean accepted,
            @Nullable String number,
            Instant occurredAt)
            implements EvidenceEvent {}
}
