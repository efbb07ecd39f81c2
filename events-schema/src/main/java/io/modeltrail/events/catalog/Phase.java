package io.modeltrail.events.catalog;

/// How far a version has come on its way to patients; shown behind its number (`2.1.0-PRECLINICAL`), never a part of
/// it.
public enum Phase {
    PRECLINICAL,
    CLINICALINV,
    CLINICALVALID,
    PRODUCTION,
    FDAAPPROVED,
    CEMARKED,
    POSTMARKET
}
