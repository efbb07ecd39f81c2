package io.modeltrail.events.experiment;

import org.jspecify.annotations.Nullable;

/// How many observations of one arm in one epoch and stratum went in, of how many subjects, and how many were kept out:
/// `crossovers` because the arm was not the one that the allocation gives their subject, `ineligible` because the
/// subject must not take part. Of those that went in, the truth is known of `labelled`, and of `lateLabels` of them it
/// came after the observation, as a label of its own; the others have none so far.
public record ArmCount(
        String arm,
        int epoch,
        String stratum,
        long observations,
        long subjects,
        long crossovers,
        long ineligible,
        @Nullable Long labelled,
        @Nullable Long lateLabels) {
    /// One of a time when labels were not counted apart.
    public ArmCount(
            String arm, int epoch, String stratum, long observations, long subjects, long crossovers, long ineligible) {
        this(arm, epoch, stratum, observations, subjects, crossovers, ineligible, null, null);
    }
}
