package io.modeltrail.events.validation;

import org.jspecify.annotations.Nullable;

/// What an analysis found for one declared endpoint. The interval is two-sided at one less alpha; for a comparison it
/// is
/// that of the gain over the comparator. Undefined is absent, and an endpoint without an interval is not met.
public record EndpointFinding(
        Endpoint endpoint,
        boolean primary,
        @Nullable Double value,
        @Nullable Double lower,
        @Nullable Double upper,
        long n,
        boolean met) {}
