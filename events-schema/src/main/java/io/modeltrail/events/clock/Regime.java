package io.modeltrail.events.clock;

/// Whose law a market follows.
public enum Regime {
    FDA,
    EU_MDR
}
