package io.modeltrail.events.compliance;

/// What a justification claims about a requirement.
public enum JustificationKind {
    NOT_APPLICABLE,
    MET_OTHERWISE
}
