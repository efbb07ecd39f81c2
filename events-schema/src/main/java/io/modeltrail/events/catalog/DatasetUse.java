package io.modeltrail.events.catalog;

/// What a data set was used for; one that tested a version must not have trained it.
public enum DatasetUse {
    TRAINING,
    TUNING,
    TEST
}
