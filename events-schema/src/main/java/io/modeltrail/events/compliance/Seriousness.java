package io.modeltrail.events.compliance;

/// What a device did or might have done to a patient, as far as reporting asks, gravest last.
public enum Seriousness {
    NOT_SERIOUS,
    /// It would likely do serious harm if it happened again (21 CFR 803.50(a)(2)).
    MALFUNCTION,
    /// A serious injury (21 CFR 803.3) or serious deterioration of health (Regulation (EU) 2017/745, article 2(65)).
    SERIOUS,
    /// A serious deterioration that nobody had foreseen (article 87(5)).
    UNANTICIPATED_SERIOUS,
    DEATH,
    /// Death or serious deterioration of many may follow, and needs action at once (article 2(66)).
    PUBLIC_HEALTH_THREAT
}
