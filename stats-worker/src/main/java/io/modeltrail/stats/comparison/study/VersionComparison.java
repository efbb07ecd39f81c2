package io.modeltrail.stats.comparison.study;

import io.modeltrail.events.wire.Json;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Everything that stored predictions of the same cases say about replacing one version by another.
///
/// @param planDigest of the plan, to be compared with the one recorded before the study
/// @param clustered whether a subject has several cases, so that intervals are those of clusters
/// @param metrics on the cases that both versions decided
/// @param indeterminateAsWrong the same rates with "cannot tell" counted as wrong; empty where nothing is indeterminate
/// @param groups subgroups and sites: the second version against the first
/// @param gaps subgroups and sites: the second version against itself elsewhere
/// @param reasons of the recommendation, in words
public record VersionComparison(
        ComparisonPlan plan,
        String planDigest,
        CaseAccounting cases,
        boolean clustered,
        List<QualityFinding> quality,
        List<MetricFinding> metrics,
        List<MetricFinding> indeterminateAsWrong,
        Optional<CalibrationFinding> calibration,
        List<FloorFinding> floors,
        List<GroupFinding> groups,
        List<GapFinding> gaps,
        Recommendation recommendation,
        List<String> reasons) {

    /// Compares; refuses a case that is given twice.
    public static VersionComparison of(ComparisonPlan plan, List<PairedPrediction> predictions) {
        requireDistinct(predictions);
        CaseAccounting accounting = CaseAccounting.of(predictions, plan.threshold());
        boolean clustered = hasClusters(predictions);
        List<JudgedCase> decided = JudgedCase.decided(predictions, plan.threshold());
        PairedScores scores = PairedScores.of(predictions);
        Optional<PairedScores> given = scores.size() == 0 ? Optional.empty() : Optional.of(scores);
        long positives = decided.stream().filter(JudgedCase::truth).count();
        List<MetricFinding> metrics = MetricFinding.of(plan, decided, given, clustered);
        List<MetricFinding> unsure = accounting.indeterminate() == 0
                ? List.of()
                : MetricFinding.of(
                        plan, JudgedCase.answered(predictions, plan.threshold()), Optional.empty(), clustered);
        var judgement = new Judgement(
                plan,
                QualityFinding.of(plan.policy(), accounting, positives, decided.size() - positives),
                metrics,
                unsure,
                given.map(both -> CalibrationFinding.of(both, plan.policy().confidence())),
                FloorFinding.of(plan, metrics),
                GroupFinding.of(plan, decided, clustered),
                GapFinding.of(plan, decided));
        return new VersionComparison(
                plan,
                plan.digest(),
                accounting,
                clustered,
                judgement.quality(),
                metrics,
                unsure,
                judgement.calibration(),
                judgement.floors(),
                judgement.groups(),
                judgement.gaps(),
                judgement.recommendation(),
                judgement.reasons());
    }

    /// Fields in the order of declaration, what is undefined null: the same predictions and plan give the same bytes.
    public String canonicalJson() {
        return Json.tolerant().writeValueAsString(this);
    }

    private static void requireDistinct(List<PairedPrediction> predictions) {
        Set<String> seen = new HashSet<>();
        for (PairedPrediction one : predictions) {
            if (!seen.add(one.caseId())) {
                throw new IllegalArgumentException(
                        "case " + one.caseId() + " is given twice; both readings of a case belong into one entry");
            }
        }
    }

    private static boolean hasClusters(List<PairedPrediction> predictions) {
        Map<String, Integer> cases = new HashMap<>();
        return predictions.stream()
                .filter(one -> one.truth().isPresent())
                .anyMatch(one -> cases.merge(one.subject(), 1, Integer::sum) > 1);
    }
}
