package io.modeltrail.query.catalog;

import io.modeltrail.events.catalog.EvidenceEvent;
import io.modeltrail.events.catalog.EvidenceEvent.ChangeDecisionNoted;
import io.modeltrail.events.catalog.EvidenceEvent.RiskFileStatusNoted;
import io.modeltrail.events.catalog.EvidenceEvent.SeriousAdverseEventNoted;
import io.modeltrail.events.catalog.EvidenceEvent.SeriousAdverseEventResolved;
import io.modeltrail.events.catalog.EvidenceEvent.StudyOutcomeNoted;
import io.modeltrail.events.catalog.EvidenceEvent.SubmissionDecisionNoted;
import io.modeltrail.events.validation.StudyType;
import io.modeltrail.events.validation.StudyVerdict;
import io.modeltrail.query.projection.RowChange;

/// What other streams found about a version, each with the position that proves it.
final class EvidenceRows {

    private EvidenceRows() {}

    static RowChange of(EvidenceEvent event, RowChange row, long position) {
        var proven = Proven.of(event, position);
        return switch (event) {
            case StudyOutcomeNoted it -> {
                var noted = row.put("studies", it.studyId(), proven);
                if (it.studyType() == StudyType.CLINICAL_VALIDATION && it.verdict() == StudyVerdict.PASSED) {
                    noted.set("validation_owed", null);
                }
                yield Levels.derived(noted);
            }
            case SeriousAdverseEventNoted it -> row.put("adverse_events", it.adverseEventId(), proven);
            case SeriousAdverseEventResolved it -> row.remove("adverse_events", it.adverseEventId());
            case RiskFileStatusNoted _ -> row.json("risk_file", proven);
            case ChangeDecisionNoted it -> {
                var noted = row.put("changes", it.changeId(), proven);
                yield it.approved() ? HotfixDebts.derived(noted, it, position) : noted;
            }
            case SubmissionDecisionNoted it -> row.put("submissions", it.submissionId(), proven);
        };
    }
}
