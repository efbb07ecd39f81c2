package io.modeltrail.events.compliance;

/// The way to the market that a submission takes.
public enum SubmissionType {
    /// Premarket notification (21 CFR 807 subpart E).
    PREMARKET_NOTIFICATION_510K,
    /// De novo classification (21 CFR 860 subpart D).
    DE_NOVO,
    /// Premarket approval (21 CFR 814).
    PREMARKET_APPROVAL,
    /// Conformity assessment by a notified body (Regulation (EU) 2017/745, article 52).
    CE_CONFORMITY_ASSESSMENT,
    OTHER;

    /// Whether this authority takes it.
    public boolean isFor(Authority authority) {
        return switch (this) {
            case PREMARKET_NOTIFICATION_510K, DE_NOVO, PREMARKET_APPROVAL -> authority == Authority.FDA;
            case CE_CONFORMITY_ASSESSMENT -> authority == Authority.EU_NOTIFIED_BODY;
            case OTHER -> true;
        };
    }
}
