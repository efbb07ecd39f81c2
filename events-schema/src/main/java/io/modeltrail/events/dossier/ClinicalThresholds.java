package io.modeltrail.events.dossier;

import java.util.List;

/// What a clinical validation must have shown. `edition` names the policy document that says so.
public record ClinicalThresholds(String edition, List<Threshold> thresholds) {
    public ClinicalThresholds {
        thresholds = List.copyOf(thresholds);
    }

    /// What holds until a policy document says otherwise. Those that are `required` must have been measured; the others
    /// must hold where they were.
    public static ClinicalThresholds defaults() {
        return new ClinicalThresholds(
                "defaults",
                List.of(
                        new Threshold("accuracy", 0.85, false, true),
                        new Threshold("diagnostic_accuracy", 0.90, false, false),
                        new Threshold("sensitivity", 0.90, false, true),
                        new Threshold("specificity", 0.85, false, true),
                        new Threshold("auc", 0.85, false, true),
                        new Threshold("latency_ms", 1_000, true, false),
                        new Threshold("error_rate", 0.01, true, false)));
    }

    /// A limit of one metric: its lower confidence bound must reach it or, where less is better, its upper bound must
    /// not pass it.
    public record Threshold(String metric, double limit, boolean lessIsBetter, boolean required) {}
}
