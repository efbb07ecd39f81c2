package io.modeltrail.events.experiment;

/// The Bayesian reading: the probability that the arm is better than control, and the loss to expect, in the units of
/// the
/// metric, should it be chosen and be worse.
public record Posterior(double probabilityBetter, double expectedLoss) {}
