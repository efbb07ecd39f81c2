package io.modeltrail.events.comparison;

import org.jspecify.annotations.Nullable;

/// Where every case went: none is dropped silently. `coverage` is the share that both versions answered.
public record ComparedCases(
        long cases,
        long subjects,
        long labelled,
        long positives,
        long decidedByBoth,
        long onlyCurrent,
        long onlyCandidate,
        long neither,
        @Nullable Double coverage) {}
