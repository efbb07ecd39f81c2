package io.modeltrail.events.change;

/// What is signed once the impact was assessed independently: the proposal and the assessment, both whole.
/// Before that it is the proposal alone.
public record AssessedChange(ChangeProposal proposal, ChangeImpact assessment) {}
