package io.modeltrail.stats.drift;

/// How far a method has gone; a level once reached is not taken back.
public enum DriftLevel {
    NONE,
    WARNING,
    ALARM
}
