package io.modeltrail.stats.validation;

import io.modeltrail.events.validation.AnalysisPlan;
import io.modeltrail.events.validation.CaseFlow;
import io.modeltrail.events.validation.EndpointFinding;
import io.modeltrail.events.validation.EndpointMetric;
import io.modeltrail.events.wire.Json;
import io.modeltrail.stats.comparison.study.PairedPrediction;
import io.modeltrail.stats.comparison.study.Reading;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

/// Everything that the cases of a validation study say under its plan. Its JSON is the analysis document: fields in the
/// order of declaration, undefined is null, so that the same cases and plan give the same bytes.
///
/// @param method names these computations; another meaning gets another name
/// @param results the digest of the document that the cases were read from
/// @param protocolDigest of the protocol that the plan belongs to
/// @param clustered whether a subject has several cases, so that intervals are those of clusters
/// @param readers the model, then the comparator where there is one; with 95 % intervals
/// @param comparisons of the model with the comparator on the cases that both decided; with 95 % intervals
public record StudyAnalysis(
        String method,
        String results,
        String protocolDigest,
        AnalysisPlan plan,
        CaseFlow flow,
        boolean clustered,
        List<ReaderFinding> readers,
        List<ReaderComparison> comparisons,
        List<EndpointFinding> endpoints,
        List<SubgroupFinding> subgroups) {

    public static final String METHOD = "modeltrail-study-analysis/1";

    static final double CONFIDENCE = 0.95;

    /// `first` of each case is the model, `second` the comparator.
    public static StudyAnalysis of(
            AnalysisPlan plan, String results, String protocolDigest, List<PairedPrediction> cases) {
        boolean clustered = hasClusters(cases);
        var model = new ReaderCases(cases, PairedPrediction::first, plan.threshold(), clustered);
        var comparator = new ReaderCases(cases, PairedPrediction::second, plan.threshold(), clustered);
        var compared = plan.comparator();
        return new StudyAnalysis(
                METHOD,
                results,
                protocolDigest,
                plan,
                flow(cases, model),
                clustered,
                compared == null
                        ? List.of(ReaderFinding.of("model", model))
                        : List.of(ReaderFinding.of("model", model), ReaderFinding.of(compared, comparator)),
                compared == null ? List.of() : comparisons(plan, cases, clustered),
                new Endpoints(plan, cases, model, clustered).findings(),
                SubgroupFinding.of(plan, cases, model));
    }

    public String canonicalJson() {
        return Json.tolerant().writeValueAsString(this);
    }

    private static List<ReaderComparison> comparisons(
            AnalysisPlan plan, List<PairedPrediction> cases, boolean clustered) {
        return Arrays.stream(EndpointMetric.values())
                .filter(EndpointMetric::isComparable)
                .map(metric -> ReaderComparison.of(metric, cases, plan.threshold(), clustered, CONFIDENCE))
                .toList();
    }

    private static CaseFlow flow(List<PairedPrediction> cases, ReaderCases model) {
        var labelled = cases.stream().filter(one -> one.truth().isPresent()).toList();
        long decided =
                labelled.stream().filter(one -> model.decision(one).isPresent()).count();
        long missing = labelled.stream()
                .filter(one -> one.first() instanceof Reading.Missing)
                .count();
        return new CaseFlow(
                cases.size(),
                cases.stream().map(PairedPrediction::subject).distinct().count(),
                labelled.size(),
                labelled.stream().filter(one -> one.truth().orElseThrow()).count(),
                decided,
                labelled.size() - decided - missing,
                missing,
                cases.size() - labelled.size());
    }

    private static boolean hasClusters(List<PairedPrediction> cases) {
        var seen = new HashSet<String>();
        return cases.stream().anyMatch(one -> !seen.add(one.subject()));
    }
}
