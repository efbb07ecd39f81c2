package io.modeltrail.events.catalog;

import io.modeltrail.events.Required;
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

/// What other streams tell a version's stream, in the transaction of the event that they tell of.
public sealed interface EvidenceCommand extends ModelVersionCommand {

    record NoteStudyOutcome(
            String model,
            String version,
            String studyId,
            StudyType studyType,
            StudyVerdict verdict,
            List<PreclinicalTest> testsPassed,
            List<MetricFinding> findings,
            @Nullable LocalDate irbValidUntil,
            Instant requestedAt)
            implements EvidenceCommand {
        public NoteStudyOutcome {
            Required.name(studyId, "studyId");
            testsPassed = List.copyOf(testsPassed);
            findings = List.copyOf(findings);
        }
    }

    record NoteSeriousAdverseEvent(
            String model, String version, String adverseEventId, String source, Instant requestedAt)
            implements EvidenceCommand {}

    record NoteSeriousAdverseEventResolved(
            String model, String version, String adverseEventId, String source, Instant requestedAt)
            implements EvidenceCommand {}

    record NoteRiskFileStatus(
            String model,
            String version,
            RiskFileStatus status,
            @Nullable String digest,
            Instant requestedAt) implements EvidenceCommand {}

    record NoteChangeDecision(
            String model,
            String version,
            String changeId,
            boolean approved,
            List<ChangePurpose> purposes,
            List<String> signers,
            @Nullable String withinPlan,
            Instant requestedAt)
            implements EvidenceCommand {
        public NoteChangeDecision {
            Required.name(changeId, "changeId");
            purposes = List.copyOf(purposes);
            signers = List.copyOf(signers);
        }
    }

    record NoteSubmissionDecision(
            String model,
            String version,
            String submissionId,
            Authority authority,
            SubmissionType submissionType,
            boolean accepted,
            @Nullable String number,
            Instant requestedAt)
            implements EvidenceCommand {
        public NoteSubmissionDecision {
            Required.name(submissionId, "submissionId");
        }
    }
}
