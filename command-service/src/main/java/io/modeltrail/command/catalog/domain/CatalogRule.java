package io.modeltrail.command.catalog.domain;

/// Why the catalog may refuse a command.
public enum CatalogRule {
    UNKNOWN_MODEL,
    UNKNOWN_VERSION,
    ALREADY_REGISTERED,
    NUMBER_DOES_NOT_FIT_KIND,
    OWN_WORK,
    DIGEST_MISMATCH,
    EVIDENCE_REQUIRED,
    VERSION_WITHDRAWN
}
