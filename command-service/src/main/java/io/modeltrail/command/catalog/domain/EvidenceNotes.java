package io.modeltrail.command.catalog.domain;

import io.modeltrail.events.catalog.EvidenceCommand;
import io.modeltrail.events.catalog.EvidenceCommand.NoteChangeDecision;
import io.modeltrail.events.catalog.EvidenceCommand.NoteRiskFileStatus;
import io.modeltrail.events.catalog.EvidenceCommand.NoteSeriousAdverseEvent;
import io.modeltrail.events.catalog.EvidenceCommand.NoteSeriousAdverseEventResolved;
import io.modeltrail.events.catalog.EvidenceCommand.NoteStudyOutcome;
import io.modeltrail.events.catalog.EvidenceCommand.NoteSubmissionDecision;
import io.modeltrail.events.catalog.EvidenceEvent;
import io.modeltrail.events.catalog.EvidenceEvent.ChangeDecisionNoted;
import io.modeltrail.events.catalog.EvidenceEvent.RiskFileStatusNoted;
import io.modeltrail.events.catalog.EvidenceEvent.SeriousAdverseEventNoted;
import io.modeltrail.events.catalog.EvidenceEvent.SeriousAdverseEventResolved;
import io.modeltrail.events.catalog.EvidenceEvent.StudyOutcomeNoted;
import io.modeltrail.events.catalog.EvidenceEvent.SubmissionDecisionNoted;

/// Notes on a version's stream what another stream decided. Nothing is judged here: that stream had its own rules.
final class EvidenceNotes {

    private EvidenceNotes() {}

    static EvidenceEvent of(EvidenceCommand command) {
        return switch (command) {
            case NoteStudyOutcome it ->
                new StudyOutcomeNoted(
                        it.model(),
                        it.version(),
                        it.studyId(),
                        it.studyType(),
                        it.verdict(),
                        it.testsPassed(),
                        it.findings(),
                        it.irbValidUntil(),
                        it.requestedAt());
            case NoteSeriousAdverseEvent it ->
                new SeriousAdverseEventNoted(
                        it.model(), it.version(), it.adverseEventId(), it.source(), it.requestedAt());
            case NoteSeriousAdverseEventResolved it ->
                new SeriousAdverseEventResolved(
                        it.model(), it.version(), it.adverseEventId(), it.source(), it.requestedAt());
            case NoteRiskFileStatus it ->
                new RiskFileStatusNoted(it.model(), it.version(), it.status(), it.digest(), it.requestedAt());
            case NoteChangeDecision it ->
                new ChangeDecisionNoted(
                        it.model(),
                        it.version(),
                        it.changeId(),
                        it.approved(),
                        it.purposes(),
                        it.signers(),
                        it.withinPlan(),
                        it.requestedAt());
            case NoteSubmissionDecision it ->
                new SubmissionDecisionNoted(
                        it.model(),
                        it.version(),
                        it.submissionId(),
                        it.authority(),
                        it.submissionType(),
                        it.accepted(),
                        it.number(),
                        it.requestedAt());
        };
    }
}
