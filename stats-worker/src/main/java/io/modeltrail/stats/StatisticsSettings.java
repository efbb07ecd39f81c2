package io.modeltrail.stats;

import java.time.Duration;

/// How statistics are windowed, bounded and sent.
///
/// @param window how far back `recent` reaches, whole seconds
/// @param alpha error probability of each metric's bounds, over the whole life of a version
/// @param emitEvery throttle of regular outputs
/// @param immediateEvery least distance of two immediate outputs for one version
/// @param silentAfter versions without observations for so long are no longer reported
/// @param slow a latency beyond it is a bad observation
/// @param unsafeBelow a safety score below it is a bad observation
/// @param labelHorizon how long a prediction waits for its label, and a duplicate is known as one
/// @param mostCases how many cases a partition remembers for labels, duplicates and pairs; the oldest leave first
/// @param compareEvery throttle of paired comparisons
public record StatisticsSettings(
        Duration window,
        double alpha,
        Duration emitEvery,
        Duration immediateEvery,
        Duration silentAfter,
        Duration slow,
        double unsafeBelow,
        Duration labelHorizon,
        int mostCases,
        Duration compareEvery) {
    public StatisticsSettings {
        check(window.toSeconds() >= 1 && window.toNanosPart() == 0, "window", "must be whole seconds, at least 1");
        check(window.toSeconds() <= 3600, "window", "must not exceed an hour: a pane is kept for each second of it");
        check(alpha > 0 && alpha < 1, "alpha", "must lie between 0 and 1");
        check(emitEvery.isPositive(), "emit-every", "must be positive");
        check(immediateEvery.isPositive(), "immediate-every", "must be positive");
        check(silentAfter.compareTo(window) >= 0, "silent-after", "must not be shorter than the window");
        check(slow.isPositive(), "slow", "must be positive");
        check(unsafeBelow >= 0 && unsafeBelow <= 1, "unsafe-below", "must lie between 0 and 1");
        check(labelHorizon.isPositive(), "label-horizon", "must be positive");
        check(mostCases >= 1, "most-cases", "must be at least 1");
        check(compareEvery.isPositive(), "compare-every", "must be positive");
    }

    /// What an installation gets that sets nothing.
    public static StatisticsSettings defaults() {
        return new StatisticsSettings(
                Duration.ofSeconds(30),
                0.01,
                Duration.ofMillis(250),
                Duration.ofMillis(5),
                Duration.ofMinutes(10),
                Duration.ofMillis(2000),
                0.85,
                Duration.ofHours(6),
                200_000,
                Duration.ofSeconds(1));
    }

    private static void check(boolean holds, String property, String rule) {
        if (!holds) {
            throw new IllegalArgumentException("modeltrail.stats." + property + " " + rule);
        }
    }
}
