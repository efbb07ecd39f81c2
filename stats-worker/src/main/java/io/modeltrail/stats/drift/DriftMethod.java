package io.modeltrail.stats.drift;

/// By what a drift was noticed.
public enum DriftMethod {
    POPULATION_STABILITY,
    KOLMOGOROV_SMIRNOV,
    CUSUM,
    PAGE_HINKLEY
}
