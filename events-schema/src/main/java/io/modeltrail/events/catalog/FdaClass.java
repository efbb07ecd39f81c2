package io.modeltrail.events.catalog;

/// Device classes of 21 CFR 860.
public enum FdaClass {
    I,
    II,
    III
}
