package io.modeltrail.stats.drift;

import java.time.Duration;

/// When a signal counts as having moved away from its reference.
///
/// @param reference how much is frozen as the reference
/// @param window how much is looked at together; windows do not overlap
/// @param alpha the chance that a method ever alarms falsely on one signal, over its whole life
/// @param populationStability the least indices that matter, in nats; Siddiqi (2006) calls 0.10 a shift and 0.25 a
/// large one
/// @param kolmogorov the least distances that matter; a normal value that moves by half a standard deviation moves by
/// 0.20
/// @param slack what the sequential methods tolerate in each value, in standard deviations of a rank
/// @param quiet how long nothing must be found until a drift is over
public record DriftPolicy(
        String id,
        int version,
        Size reference,
        Size window,
        double alpha,
        Shift populationStability,
        Shift kolmogorov,
        Slack slack,
        Quiet quiet) {

    /// The shortest run of whole seconds with at least so many values that lasts at least so long.
    public record Size(int values, Duration span) {
        public Size {
            check(!span.isNegative() && span.toNanosPart() == 0, "a span must be whole seconds, got " + span);
        }

        boolean isReachedBy(Stretch stretch) {
            return stretch.values().total() >= values && stretch.panes() >= span.toSeconds();
        }
    }

    /// How much is a warning, and how much is major.
    public record Shift(double warning, double major) {
        public Shift {
            check(
                    warning >= 0 && warning < major,
                    "a shift needs 0 <= warning < major, got " + warning + " and " + major);
        }
    }

    /// Of the sum against the reference, and of that against the running mean.
    public record Slack(double cusum, double pageHinkley) {
        public Slack {
            check(cusum > 0 && pageHinkley > 0, "slack must be positive, got " + cusum + " and " + pageHinkley);
        }
    }

    /// So many windows in a row, lasting so long.
    public record Quiet(int windows, Duration span) {
        public Quiet {
            check(windows >= 1 && !span.isNegative(), "quiet needs at least 1 window, got " + windows);
        }
    }

    public DriftPolicy {
        check(!id.isBlank(), "id must not be blank");
        check(version >= 1, "version must be at least 1, got " + version);
        check(
                reference.values() >= 100 && reference.values() <= 1_000_000,
                "reference must be 100 to 1000000 values, got " + reference.values());
        check(
                window.values() >= 50 && window.values() <= 1_000_000,
                "window must be 50 to 1000000 values, got " + window.values());
        check(alpha > 0 && alpha < 1, "alpha must lie between 0 and 1, got " + alpha);
        check(
                slack.cusum() > chanceOf(reference.values()),
                "slack of CUSUM must exceed what chance does to a reference of %d values, %.3f, got %s"
                        .formatted(reference.values(), chanceOf(reference.values()), slack.cusum()));
    }

    /// The policy that holds where no other is given.
    public static DriftPolicy standard() {
        return new DriftPolicy(
                "modeltrail-drift",
                2,
                new Size(500, Duration.ZERO),
                new Size(500, Duration.ZERO),
                0.001,
                new Shift(0.10, 0.25),
                new Shift(0.10, 0.20),
                new Slack(0.5, 0.1),
                new Quiet(3, Duration.ofHours(1)));
    }

    public DriftPolicy withReference(Size size) {
        return new DriftPolicy(id, version, size, window, alpha, populationStability, kolmogorov, slack, quiet);
    }

    public DriftPolicy withWindow(Size size) {
        return new DriftPolicy(id, version, reference, size, alpha, populationStability, kolmogorov, slack, quiet);
    }

    /// The share of [#alpha] for one look, which sums to it over all looks, however many there will be.
    double alphaAt(long look) {
        return alpha / ((double) look * (look + 1));
    }

    /// By how much the mean rank of a fair sample may differ from that of the reference, but for one in three thousand
    /// references; in standard deviations.
    double chanceOfReference() {
        return chanceOf(reference.values());
    }

    private static double chanceOf(int values) {
        return 4 / Math.sqrt(values);
    }

    String text() {
        return id + "@" + version + "/" + reference + "/" + window;
    }

    private static void check(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException("drift policy: " + rule);
        }
    }
}
