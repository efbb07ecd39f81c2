package io.modeltrail.events.experiment;

/// Which way of a metric is good for patients.
public enum Better {
    HIGHER,
    LOWER
}
