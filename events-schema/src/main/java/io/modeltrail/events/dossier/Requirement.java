package io.modeltrail.events.dossier;

/// One requirement of a gate. `why` says how things stand; `evidence` what it was met by or, when it is not met, where
/// proof would come from.
public record Requirement(GateRule rule, boolean met, String why, String evidence) {}
