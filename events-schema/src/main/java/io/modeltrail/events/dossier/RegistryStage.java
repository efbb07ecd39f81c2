package io.modeltrail.events.dossier;

/// The stages that MLflow's model registry knows.
public enum RegistryStage {
    NONE,
    STAGING,
    PRODUCTION,
    ARCHIVED
}
