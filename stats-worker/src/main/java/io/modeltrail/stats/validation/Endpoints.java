package io.modeltrail.stats.validation;

import io.modeltrail.events.validation.AnalysisPlan;
import io.modeltrail.events.validation.Endpoint;
import io.modeltrail.events.validation.EndpointFinding;
import io.modeltrail.events.validation.EndpointGoal;
import io.modeltrail.stats.comparison.study.PairedPrediction;
import io.modeltrail.stats.estimate.Interval;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Whether each declared endpoint is met, by the bound of its interval and never by the estimate. Primary endpoints
/// must
/// all be met, so alpha is not shared among them.
record Endpoints(AnalysisPlan plan, List<PairedPrediction> cases, ReaderCases model, boolean clustered) {

    List<EndpointFinding> findings() {
        return Stream.concat(
                        plan.primary().stream().map(endpoint -> finding(endpoint, true)),
                        plan.secondary().stream().map(endpoint -> finding(endpoint, false)))
                .toList();
    }

    private EndpointFinding finding(Endpoint endpoint, boolean primary) {
        double confidence = 1 - plan.sampleSize().level();
        var measured = endpoint.goal() == EndpointGoal.REACHES
                ? model.measure(endpoint.metric(), confidence)
                : ReaderComparison.of(endpoint.metric(), cases, plan.threshold(), clustered, confidence)
                        .gain();
        return new EndpointFinding(
                endpoint,
                primary,
                nullable(measured.value()),
                measured.interval().map(Interval::lower).orElse(null),
                measured.interval().map(Interval::upper).orElse(null),
                measured.n(),
                isMet(endpoint, measured.interval()));
    }

    private static boolean isMet(Endpoint endpoint, Optional<Interval> interval) {
        return interval.filter(limits -> switch (endpoint.goal()) {
                    case REACHES ->
                        endpoint.metric().isLessBetter()
                                ? limits.upper() <= endpoint.bound()
                                : limits.lower() >= endpoint.bound();
                    case NON_INFERIOR -> limits.lower() > -endpoint.bound();
                    case SUPERIOR -> limits.lower() > endpoint.bound();
                })
                .isPresent();
    }

    private static @Nullable Double nullable(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
