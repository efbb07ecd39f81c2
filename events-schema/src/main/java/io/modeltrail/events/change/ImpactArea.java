package io.modeltrail.events.change;

/// What a change may touch. The first four make a new device of it where they are affected (21 CFR 830.50;
/// Regulation (EU) 2017/745, annex VI, part C, 6.5.2).
public enum ImpactArea {
    SAFETY,
    PERFORMANCE,
    INTENDED_USE,
    DATA_INTERPRETATION,
    LABELLING,
    SECURITY;

    /// Whether a change of it takes a device identifier of its own.
    public boolean makesAnotherDevice() {
        return switch (this) {
            case SAFETY, PERFORMANCE, INTENDED_USE, DATA_INTERPRETATION -> true;
            case LABELLING, SECURITY -> false;
        };
    }
}
