package io.modeltrail.events.validation;

/// Where the cases of an analysis went; none is dropped silently (STARD 2015, 15, 16 and 19). `decided` are labelled
/// cases
/// on which the model decided; `indeterminate` and `missing` are labelled cases without a decision.
public record CaseFlow(
        long cases,
        long subjects,
        long labelled,
        long positives,
        long decided,
        long indeterminate,
        long missing,
        long unlabelled) {}
