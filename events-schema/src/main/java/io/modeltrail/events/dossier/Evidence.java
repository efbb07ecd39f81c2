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
import java.util.function.Function;
import java.util.stream.Stream;

/// What other streams noted about a version: of each study, change and submission the last word, in the order of those
/// words.
public record Evidence(
        List<StudyOutcomeNoted> studies,
        List<SeriousAdverseEventNoted> openAdverseEvents,
        Optional<RiskFileStatusNoted> riskFile,
        List<ChangeDecisionNoted> changes,
        List<SubmissionDecisionNoted> submissions) {
    public Evidence {
        studies = List.copyOf(studies);
        openAdverseEvents = List.copyOf(openAdverseEvents);
        changes = List.copyOf(changes);
        submissions = List.copyOf(submissions);
    }

    static Evidence none() {
        return new Evidence(List.of(), List.of(), Optional.empty(), List.of(), List.of());
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
                new Evidence(
                        last(studies, it, StudyOutcomeNoted::studyId),
                        openAdverseEvents,
                        riskFile,
                        changes,
                        submissions);
            case SeriousAdverseEventNoted it ->
                open(last(openAdverseEvents, it, SeriousAdverseEventNoted::adverseEventId));
            case SeriousAdverseEventResolved it ->
                open(openAdverseEvents.stream()
                        .filter(one -> !one.adverseEventId().equals(it.adverseEventId()))
                        .toList());
            case RiskFileStatusNoted it ->
                new Evidence(studies, openAdverseEvents, Optional.of(it), changes, submissions);
            case ChangeDecisionNoted it ->
                new Evidence(
                        studies,
                        openAdverseEvents,
                        riskFile,
                        last(changes, it, ChangeDecisionNoted::changeId),
                        submissions);
            case SubmissionDecisionNoted it ->
                new Evidence(
                        studies,
                        openAdverseEvents,
                        riskFile,
                        changes,
                        last(submissions, it, SubmissionDecisionNoted::submissionId));
        };
    }

    private Evidence open(List<SeriousAdverseEventNoted> next) {
        return new Evidence(studies, next, riskFile, changes, submissions);
    }

    private static <T> List<T> last(List<T> noted, T next, Function<T, String> id) {
        var others = noted.stream().filter(one -> !id.apply(one).equals(id.apply(next)));
        return Stream.concat(others, Stream.of(next)).toList();
    }
}
