package io.modeltrail.events.policy;

import io.modeltrail.events.Required;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a clinical validation must have shown, as one version of a policy. Version 0 are the defaults, which nobody
/// signed.
public record ClinicalThresholds(String id, int version, List<Threshold> thresholds) {

    private static final List<Threshold> DEFAULTS = List.of(
            new Threshold("accuracy", 0.85, 0.90, false, true),
            new Threshold("diagnostic_accuracy", 0.90, null, false, false),
            new Threshold("sensitivity", 0.90, 0.95, false, true),
            new Threshold("specificity", 0.85, 0.90, false, true),
            new Threshold("auc", 0.85, 0.90, false, true),
            new Threshold("latency_ms", 1_000, null, true, false),
            new Threshold("error_rate", 0.01, null, true, false));

    public ClinicalThresholds {
        Required.name(id, "id");
        Required.that(version >= 0, "version", "must not be negative");
        thresholds = List.copyOf(Required.present(thresholds, "thresholds"));
        Required.that(!thresholds.isEmpty(), "thresholds", "must hold at least one");
        Required.that(
                thresholds.stream().map(Threshold::metric).distinct().count() == thresholds.size(),
                "thresholds",
                "must have distinct metrics");
    }

    /// What holds until a version is adopted. Those that are `required` must have been measured; the others must hold
    /// where they were.
    public static ClinicalThresholds defaults() {
        return new ClinicalThresholds(PolicyNames.CLINICAL_THRESHOLDS, 0, DEFAULTS);
    }

    /// A limit of one metric: its lower confidence bound must reach it or, where less is better, its upper bound must
    /// not pass it. `clinicallySignificant` is what is worth more than the least that is allowed.
    public record Threshold(
            String metric,
            double limit,
            @Nullable Double clinicallySignificant,
            boolean lessIsBetter,
            boolean required) {

        private static final Set<String> RATES_TO_REACH =
                Set.of("accuracy", "diagnostic_accuracy", "sensitivity", "specificity", "auc");
        private static final Set<String> LESS_IS_BETTER = Set.of("latency_ms", "error_rate");

        public Threshold {
            Required.that(
                    RATES_TO_REACH.contains(metric) || LESS_IS_BETTER.contains(metric),
                    "metric",
                    "must be one of "
                            + Stream.of(RATES_TO_REACH, LESS_IS_BETTER)
                                    .flatMap(Set::stream)
                                    .sorted()
                                    .collect(Collectors.joining(", ")));
            Required.that(
                    lessIsBetter == LESS_IS_BETTER.contains(metric),
                    "lessIsBetter",
                    "is true of latency_ms and error_rate, and of nothing else");
            double most = "latency_ms".equals(metric) ? Double.MAX_VALUE : 1;
            Required.that(limit > 0 && limit <= most, "limit", "must lie above 0 and, but for latency_ms, up to 1");
            Required.that(
                    clinicallySignificant == null
                            || (lessIsBetter
                                    ? clinicallySignificant > 0 && clinicallySignificant <= limit
                                    : clinicallySignificant >= limit && clinicallySignificant <= most),
                    "clinicallySignificant",
                    "must be at least as strict as limit, and possible");
        }
    }
}
