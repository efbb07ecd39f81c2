package io.modeltrail.stats.drift;

/// A level that one method has just reached.
///
/// @param statistic an index, a p-value, or a sum in standard deviations of the reference
/// @param limit that it has passed; for a p-value from above
/// @param values since the reference was frozen
/// @param referenceMean of the reference
/// @param recentMean of the values that led to it: the window, or the last of them while one is filling
public record DriftSign(
        DriftMethod method,
        DriftLevel level,
        double statistic,
        double limit,
        long values,
        double referenceMean,
        double recentMean) {}
