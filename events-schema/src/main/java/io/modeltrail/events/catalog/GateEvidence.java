package io.modeltrail.events.catalog;

/// What one requirement of a gate was met by.
public record GateEvidence(String requirement, String evidence) {}
