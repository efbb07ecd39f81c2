package io.modeltrail.events.compliance;

/// Whether the device caused what happened or contributed to it.
public enum Relatedness {
    UNRELATED,
    POSSIBLE,
    PROBABLE,
    CAUSED
}
