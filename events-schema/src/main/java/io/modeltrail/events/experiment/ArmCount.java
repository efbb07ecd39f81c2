package io.modeltrail.events.experiment;

/// How many observations of one arm in one epoch and stratum went in, of how many subjects, and how many were kept out:
/// `crossovers` because the arm was not the one that the allocation gives their subject, `ineligible` because the
/// subject
/// must not take part.
public record ArmCount(
        String arm, int epoch, String stratum, long observations, long subjects, long crossovers, long ineligible) {}
