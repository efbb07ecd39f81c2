package io.modeltrail.stats.simulation;

/// What a method says about a rate, with how far an approximation may be off.
public record Promise(Kind kind, double rate, double slack) {
    /// How the simulated rate must compare with the promised one.
    public enum Kind {
        AT_MOST,
        AT_LEAST,
        ABOUT,
        /// Promises nothing; shown to compare with.
        NONE
    }

    public static Promise atMost(double rate) {
        return new Promise(Kind.AT_MOST, rate, 0);
    }

    public static Promise atLeast(double rate) {
        return new Promise(Kind.AT_LEAST, rate, 0);
    }

    public static Promise about(double rate, double slack) {
        return new Promise(Kind.ABOUT, rate, slack);
    }

    /// The wrong way of doing it.
    public static Promise none(double rate) {
        return new Promise(Kind.NONE, rate, 0);
    }

    /// Whether a simulated rate is consistent with the promise but for chance.
    boolean isKeptBy(double simulated, double chance) {
        double off = simulated - rate;
        return switch (kind) {
            case AT_MOST -> off <= slack + chance;
            case AT_LEAST -> off >= -slack - chance;
            case ABOUT -> Math.abs(off) <= slack + chance;
            case NONE -> true;
        };
    }

    String words() {
        return switch (kind) {
            case AT_MOST -> "≤ %s".formatted(rate);
            case AT_LEAST -> "≥ %s".formatted(rate);
            case ABOUT -> slack == 0 ? "= %.4g".formatted(rate) : "%.4g ± %s".formatted(rate, slack);
            case NONE -> "(%s)".formatted(rate);
        };
    }
}
