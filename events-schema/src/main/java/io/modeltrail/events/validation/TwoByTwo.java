package io.modeltrail.events.validation;

/// The decisions of one reader against the truth.
public record TwoByTwo(
        String reader, long truePositives, long falsePositives, long falseNegatives, long trueNegatives) {}
