package io.modeltrail.events.evaluation;

/// What was found for a requirement, and the position of the leaf that shows it.
public record Proof(String what, long position) {}
