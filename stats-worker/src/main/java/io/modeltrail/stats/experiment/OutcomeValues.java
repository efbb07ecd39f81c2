package io.modeltrail.stats.experiment;

import io.modeltrail.events.experiment.ExperimentDesign;
import io.modeltrail.events.experiment.OutcomeKind;
import io.modeltrail.events.experiment.OutcomePlan;
import io.modeltrail.events.observation.Observation;
import io.modeltrail.events.observation.Outcome;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The values of a design's metrics that an observation or its label brings, in millionths. A value that is missing, no
/// number, beyond a billion or, for a proportion, outside [0, 1] brings nothing: it counts as missing.
final class OutcomeValues {
    static final String CORRECT = "correct";
    static final String SENSITIVITY = "sensitivity";
    static final String SPECIFICITY = "specificity";
    static final double MILLION = 1e6;
    private static final double LARGEST = 1e9;
    private static final Set<String> OF_LABELS = Set.of(CORRECT, SENSITIVITY, SPECIFICITY);

    private OutcomeValues() {}

    static Map<String, Long> observed(ExperimentDesign design, Observation observation) {
        Map<String, Long> values = new TreeMap<>();
        plans(design).filter(plan -> !OF_LABELS.contains(plan.metric())).forEach(plan -> {
            Double value = value(plan.metric(), observation);
            if (value != null && isUsable(value, plan.kind())) {
                values.put(plan.metric(), millionths(value));
            }
        });
        return values;
    }

    /// Once the truth about a prediction is known.
    static Map<String, Long> judged(ExperimentDesign design, boolean predicted, boolean truth) {
        Map<String, Long> values = new TreeMap<>();
        plans(design).map(OutcomePlan::metric).forEach(metric -> {
            boolean counts = switch (metric) {
                case CORRECT -> true;
                case SENSITIVITY -> truth;
                case SPECIFICITY -> !truth;
                default -> false;
            };
            if (counts) {
                values.put(metric, predicted == truth ? (long) MILLION : 0);
            }
        });
        return values;
    }

    static Stream<OutcomePlan> plans(ExperimentDesign design) {
        return Stream.concat(design.primary().stream(), design.guardrails().stream());
    }

    /// Null where the observation does not carry it.
    static @Nullable Long covariate(ExperimentDesign design, Observation observation) {
        String name = design.covariate();
        Double value = name == null ? null : observation.metrics().get(name);
        return value == null || !isUsable(value, OutcomeKind.MEAN) ? null : (Long) millionths(value);
    }

    private static @Nullable Double value(String metric, Observation observation) {
        return switch (metric) {
            case "error" -> observation.outcome() == Outcome.ERROR ? 1.0 : 0.0;
            case "timeout" -> observation.outcome() == Outcome.TIMEOUT ? 1.0 : 0.0;
            case "latencyMs" -> (Double) observation.latencyMs();
            case "safety" -> observation.safety();
            default -> observation.metrics().get(metric);
        };
    }

    private static boolean isUsable(double value, OutcomeKind kind) {
        return kind == OutcomeKind.PROPORTION ? value >= 0 && value <= 1 : Math.abs(value) <= LARGEST;
    }

    private static long millionths(double value) {
        return Math.round(value * MILLION);
    }
}
