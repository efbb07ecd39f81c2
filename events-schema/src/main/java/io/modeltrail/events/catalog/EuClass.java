package io.modeltrail.events.catalog;

/// Device classes of Regulation (EU) 2017/745, annex VIII.
public enum EuClass {
    I,
    IIA,
    IIB,
    III
}
