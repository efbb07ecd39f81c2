package io.modeltrail.stats.drift;

/// When a stream of values counts as having moved away from its reference.
///
/// @param reference how many first values are frozen as the reference
/// @param window how many values are looked at together; windows do not overlap
/// @param populationStability index in nats; Siddiqi (2006) calls 0.10 a shift and 0.25 a large one
/// @param kolmogorovAlpha false alarms of the Kolmogorov-Smirnov test over the whole life of a monitor: the k-th window
/// is tested at alpha / (k (k + 1)), which sums to alpha
/// @param cusum in standard deviations of the reference: slack, and limit
/// @param pageHinkley in standard deviations of the reference: tolerated change, and limit
public record DriftPolicy(
        String id,
        int version,
        int reference,
        int window,
        Bins populationStability,
        double kolmogorovAlpha,
        Limits cusum,
        Limits pageHinkley) {

    /// Bins between equal shares of the reference, and the indices that warn and alarm.
    public record Bins(int count, double warning, double alarm) {
        public Bins {
            check(count >= 2 && count <= 100, "populationStability.count must be 2 to 100, got " + count);
            check(
                    warning > 0 && warning < alarm,
                    "populationStability needs 0 < warning < alarm, got " + warning + " and " + alarm);
        }
    }

    /// What is tolerated in each value, and the sum that alarms.
    public record Limits(double slack, double limit) {
        public Limits {
            check(slack > 0 && limit > 0, "slack and limit must be positive, got " + slack + " and " + limit);
        }
    }

    public DriftPolicy {
        check(!id.isBlank(), "id must not be blank");
        check(version >= 1, "version must be at least 1, got " + version);
        check(reference >= 100 && reference <= 100_000, "reference must be 100 to 100000, got " + reference);
        check(window >= 50 && window <= 100_000, "window must be 50 to 100000, got " + window);
        check(
                kolmogorovAlpha > 0 && kolmogorovAlpha < 1,
                "kolmogorovAlpha must lie between 0 and 1, got " + kolmogorovAlpha);
    }

    /// The policy that holds where no other is given. By Siegmund (1985) a sum of normal values reaches the limit of
    /// [Cusum] falsely once in ten million, that of [PageHinkley] once in a million.
    public static DriftPolicy standard() {
        return new DriftPolicy(
                "modeltrail-drift",
                1,
                500,
                500,
                new Bins(10, 0.10, 0.25),
                0.001,
                new Limits(0.5, 15),
                new Limits(0.1, 50));
    }

    String text() {
        return id + "@" + version;
    }

    private static void check(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException("drift policy: " + rule);
        }
    }
}
