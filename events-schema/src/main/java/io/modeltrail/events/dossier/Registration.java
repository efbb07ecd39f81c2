package io.modeltrail.events.dossier;

import io.modeltrail.events.catalog.Artifact;
import io.modeltrail.events.catalog.ChangeKind;

/// How a version came on record.
public record Registration(String registeredBy, ChangeKind kind, Artifact artifact, String intendedUse) {}
