package io.modeltrail.rollout.plan;

import io.modeltrail.events.observation.HealthWindow;
import io.modeltrail.events.observation.MetricEstimate;
import io.modeltrail.events.observation.Tip;
import io.modeltrail.events.rollout.Evidence;
import io.modeltrail.events.rollout.Trigger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// The latest health window of a version, and when it arrived here. Its statistics become evidence: those since the
/// version's first observation, and those of the restarted window, which forgets a good past.
public record Sighting(HealthWindow window, Instant arrivedAt) {

    /// Windows come four times a second; one that is older than this says nothing about now.
    private static final Duration FRESH = Duration.ofSeconds(5);

    /// Whether the window says something about the time after `since`: it arrived lately and saw observations.
    boolean speaksOf(Instant since, Instant now) {
        return arrivedAt.plus(FRESH).isAfter(now)
                && window.windowEnd().isAfter(since)
                && window.recentObservations() > 0;
    }

    /// Evidence on which the trigger is breached, if there is: over everything, else over the restarted window.
    Optional<Evidence> breachOf(Trigger trigger) {
        return evidence(trigger.metric()).filter(trigger::isBreachedBy).findFirst();
    }

    /// Evidence that a breach is over: nothing says that it goes on, and the restarted window has enough samples to say
    /// that it does not. Too few samples clear nothing.
    Optional<Evidence> clearanceOf(Trigger trigger) {
        return breachOf(trigger).isPresent()
                ? Optional.empty()
                : recent(trigger.metric()).filter(evidence -> evidence.samples() >= trigger.minimumSamples());
    }

    /// Over everything since the version's first observation in the rollout.
    Optional<Evidence> overall(String metric) {
        return evidenceOf(metric, window.metrics());
    }

    Optional<Evidence> recent(String metric) {
        return evidenceOf(metric, window.recent());
    }

    private Stream<Evidence> evidence(String metric) {
        return Stream.of(overall(metric), recent(metric)).flatMap(Optional::stream);
    }

    private Optional<Evidence> evidenceOf(String metric, Map<String, MetricEstimate> estimates) {
        return Optional.ofNullable(estimates.get(metric)).map(estimate -> evidenceOf(metric, estimate));
    }

    private Evidence evidenceOf(String metric, MetricEstimate of) {
        var tip = Optional.ofNullable(window.tip());
        return new Evidence(
                metric,
                window.version(),
                of.samples(),
                Objects.requireNonNullElse(of.estimate(), 0.0),
                // A bound that does not exist excludes nothing.
                Objects.requireNonNullElse(of.lower(), -Double.MAX_VALUE),
                Objects.requireNonNullElse(of.upper(), Double.MAX_VALUE),
                of.method(),
                of.alpha(),
                of.since(),
                window.windowEnd(),
                tip.map(Tip::observationId).orElse(null),
                tip.map(Tip::producedAt).orElse(null),
                window.inputs());
    }

    /// That nothing was observed of the metric between two moments.
    static Evidence nothing(String metric, String version, Instant from, Instant until) {
        return new Evidence(metric, version, 0, 0, 0, 0, "none", 0, from, until, null, null, List.of());
    }
}
