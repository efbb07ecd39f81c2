package io.modeltrail.stats.simulation;

/// How often something happened in independent runs, beside what was promised.
public record Simulated(String method, String setting, Promise promise, long hits, long runs) {
    /// Standard errors a rate may be off by chance; among a hundred rates one beyond is a 1 in 160 event.
    private static final double CHANCE = 4;

    public double rate() {
        return (double) hits / runs;
    }

    /// Monte-Carlo standard error, from the promised rate.
    public double standardError() {
        return Math.sqrt(promise.rate() * (1 - promise.rate()) / runs);
    }

    public boolean holds() {
        return promise.isKeptBy(rate(), CHANCE * standardError());
    }
}
