package io.modeltrail.events.validation;

/// What an analysis found for one metric: an estimate with its two-sided 95 % interval over `n` cases. A threshold is
/// met
/// by `lower` (`upper` where less is better), never by `value`.
public record MetricFinding(String metric, double value, double lower, double upper, long n) {}
