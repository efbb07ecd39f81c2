package io.modeltrail.query.audit;

import io.modeltrail.events.catalog.EvidenceEvent;
import io.modeltrail.events.catalog.EvidenceEvent.ChangeDecisionNoted;
import io.modeltrail.events.catalog.EvidenceEvent.RiskFileStatusNoted;
import io.modeltrail.events.catalog.EvidenceEvent.SeriousAdverseEventNoted;
import io.modeltrail.events.catalog.EvidenceEvent.SeriousAdverseEventResolved;
import io.modeltrail.events.catalog.EvidenceEvent.StudyOutcomeNoted;
import io.modeltrail.events.catalog.EvidenceEvent.SubmissionDecisionNoted;

/// The evidence about a version, a sentence an event.
final class EvidenceSentences {

    private EvidenceSentences() {}

    static String of(EvidenceEvent event) {
        return switch (event) {
            case StudyOutcomeNoted e -> "Study %s (%s) ended: %s.".formatted(e.studyId(), e.studyType(), e.verdict());
            case SeriousAdverseEventNoted e ->
                "The serious adverse event %s is open, reported by %s.".formatted(e.adverseEventId(), e.source());
            case SeriousAdverseEventResolved e ->
                "The serious adverse event %s is resolved, says %s.".formatted(e.adverseEventId(), e.source());
            case RiskFileStatusNoted e -> "The risk file is %s.".formatted(e.status());
            case ChangeDecisionNoted e ->
                "Change %s was %s, signed by %s."
                        .formatted(
                                e.changeId(),
                                e.approved() ? "approved" : "rejected",
                                e.signers().isEmpty() ? "nobody" : String.join(" and ", e.signers()));
            case SubmissionDecisionNoted e ->
                "%s %s submission %s (%s)%s."
                        .formatted(
                                e.authority(),
                                e.accepted() ? "accepted" : "refused",
                                e.submissionId(),
                                e.submissionType(),
                                e.number() == null ? "" : " under number " + e.number());
        };
    }
}
