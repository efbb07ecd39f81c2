package io.modeltrail.events.signing;

/// What a signature stands for (21 CFR 11.50(a)(3)).
public enum SignatureMeaning {
    AUTHORSHIP,
    REVIEW,
    APPROVAL,
    RESPONSIBILITY,
    REJECTION
}
