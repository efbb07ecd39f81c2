package io.modeltrail.command.change.domain;

import io.modeltrail.events.catalog.EvidenceEvent.StudyOutcomeNoted;
import io.modeltrail.events.change.AcceptanceCriterion;
import io.modeltrail.events.change.CriterionFinding;
import io.modeltrail.events.validation.MetricFinding;
import io.modeltrail.events.validation.StudyVerdict;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// What the studies of a version say about an acceptance criterion.
final class StudyFindings {

    private StudyFindings() {}

    /// Of all studies of the criterion's type that ended with a verdict: one that failed counts as much as one
    /// that passed, so that nobody can pick; without one that passed there is nothing to show.
    static Optional<CriterionFinding> leastFavourable(
            AcceptanceCriterion criterion, Collection<StudyOutcomeNoted> studies) {
        var concerned = studies.stream()
                .filter(study -> study.studyType() == criterion.studyType())
                .filter(study -> study.verdict() != StudyVerdict.TERMINATED)
                .filter(study -> finding(study, criterion).findAny().isPresent())
                .toList();
        return concerned.stream().noneMatch(study -> study.verdict() == StudyVerdict.PASSED)
                ? Optional.empty()
                : concerned.stream()
                        .flatMap(study -> finding(study, criterion)
                                .map(found -> new CriterionFinding(criterion, study.studyId(), found)))
                        .min(worstFirst(criterion));
    }

    private static Stream<MetricFinding> finding(StudyOutcomeNoted study, AcceptanceCriterion criterion) {
        return study.findings().stream().filter(found -> found.metric().equals(criterion.metric()));
    }

    /// Ties are broken by the study's id, so that equal logs give equal events.
    private static Comparator<CriterionFinding> worstFirst(AcceptanceCriterion criterion) {
        var bound = Comparator.comparingDouble((CriterionFinding it) -> criterion.bound(it.finding()));
        var worst = switch (criterion.better()) {
            case HIGHER -> bound;
            case LOWER -> bound.reversed();
        };
        return worst.thenComparing(CriterionFinding::studyId);
    }
}
