package io.modeltrail.events.catalog;

/// What a failure of the software can lead to (IEC 62304, 4.3): no injury, injury, serious injury or death.
public enum SoftwareSafetyClass {
    A,
    B,
    C
}
