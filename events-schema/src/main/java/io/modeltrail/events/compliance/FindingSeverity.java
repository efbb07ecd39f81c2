package io.modeltrail.events.compliance;

/// How grave a finding of an audit is. MAJOR and CRITICAL are only closed by an effective corrective action.
public enum FindingSeverity {
    OBSERVATION,
    MINOR,
    MAJOR,
    CRITICAL;

    public boolean needsCorrectiveAction() {
        return this == MAJOR || this == CRITICAL;
    }
}
