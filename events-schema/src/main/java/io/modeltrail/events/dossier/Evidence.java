package io.modeltrail.events.dossier;

import io.modeltrail.events.catalog.EvidenceEvent;
import io.modeltrail.events.catalog.EvidenceEvent.ChangeDecisionNoted;
import io.modeltrail.events.catalog.EvidenceEvent.RiskFileStatusNoted;
import io.modeltrail.events.catalog.EvidenceEvent.SeriousAdverseEventNoted;
import io.modeltrail.events.catalog.EvidenceEvent.SeriousAdverseEventResolved;
import io.modeltrail.events.catalog.EvidenceEvent.StudyOutcomeNoted;
import io.modeltrail.events.catalog.EvidenceEvent.SubmissionDecisionNoted;
import io.modeltrail.events.validation.StudyType;
import io.modeltrail.events.validation.StudyVerdict;
import java.util.List;
import java.util.Optional;

/// What other streams noted about a version: of each study, change and submission the last word, in the order of those
/// words.
public record Evidence(
        LastWords<StudyOutcomeNoted> studies,
        LastWords<SeriousAdverseEventNoted> openAdverseEvents,
        Optional<RiskFileStatusNoted> riskFile,
        LastWords<ChangeDecisionNoted> changes,
        LastWords<SubmissionDecisionNoted> submissions) {

    static Evidence none() {
        return new Evidence(LastWords.none(), LastWords.none(), Optional.empty(), LastWords.none(), LastWords.none());
    }

    /// Those of one type that passed, the latest last.
    public List<StudyOutcomeNoted> passed(StudyType type) {
        return studies.stream()
                .filter(study -> study.studyType() == type && study.verdict() == StudyVerdict.PASSED)
                .toList();
    }

    Evidence with(EvidenceEvent event) {
        return switch (event) {
            case StudyOutcomeNoted it ->
                new Evidence(studies.with(it.studyId(), it), openAdverseEvents, riskFile, changes, submissions);
            case SeriousAdverseEventNoted it -> open(openAdverseEvents.with(it.adverseEventId(), it));
            case SeriousAdverseEventResolved it -> open(openAdverseEvents.without(it.adverseEventId()));
            case RiskFileStatusNoted it ->
                new Evidence(studies, openAdverseEvents, Optional.of(it), changes, submissions);
            case ChangeDecisionNoted it ->
                new Evidence(studies, openAdverseEvents, riskFile, changes.with(it.changeId(), it), submissions);
            case SubmissionDecisionNoted it ->
                new Evidence(studies, openAdverseEvents, riskFile, changes, submissions.with(it.submissionId(), it));
        };
    }

    private Evidence open(LastWords<SeriousAdverseEventNoted> next) {
        return new Evidence(studies, next, riskFile, changes, submissions);
    }
}
