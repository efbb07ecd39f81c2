package io.modeltrail.events.risk;

/// Whether a risk is looked at before or after what is done about it.
public enum RiskStage {
    INITIAL,
    RESIDUAL
}
