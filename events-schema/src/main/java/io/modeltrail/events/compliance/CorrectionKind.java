package io.modeltrail.events.compliance;

/// What was done to devices in use (21 CFR 806.2).
public enum CorrectionKind {
    /// Repair, modification, adjustment or inspection where the device is used: 806.2(d).
    CORRECTION,
    /// It was taken from where it was used: 806.2(k).
    REMOVAL,
    NEITHER
}
