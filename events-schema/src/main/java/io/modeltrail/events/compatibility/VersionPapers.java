package io.modeltrail.events.compatibility;

import io.modeltrail.events.catalog.ClinicalStatements;
import io.modeltrail.events.catalog.DossierEvent.DocumentApproved;
import io.modeltrail.events.catalog.DossierEvent.VersionDescribed;
import io.modeltrail.events.catalog.ModelVersionEvent;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionRegistered;
import io.modeltrail.events.catalog.VersionDescription;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a version says about itself, out of its own stream: its description, or as much of it as its
/// registration says, and the digests of its approved documents by their kind.
public record VersionPapers(Optional<VersionDescription> description, Map<String, String> documents) {

    /// What callers and readers have to do before a version that is not compatible takes over.
    public static final String MIGRATION_NOTES = "MIGRATION.NOTES";

    /// How the version is taken back.
    public static final String ROLLBACK_PLAN = "ROLLBACK.PLAN";

    public VersionPapers {
        documents = Map.copyOf(documents);
    }

    public static VersionPapers none() {
        return new VersionPapers(Optional.empty(), Map.of());
    }

    public VersionPapers evolve(ModelVersionEvent event) {
        if (event instanceof ModelVersionRegistered it) {
            return registered(it);
        }
        if (event instanceof VersionDescribed it) {
            return new VersionPapers(Optional.of(it.description()), documents);
        }
        return event instanceof DocumentApproved it ? approved(it) : this;
    }

    public Optional<String> document(String kind) {
        return Optional.ofNullable(documents.get(kind));
    }

    /// The document of a kind that was approved last.
    private VersionPapers approved(DocumentApproved it) {
        var next = new HashMap<>(documents);
        next.put(it.kind(), it.digest());
        return new VersionPapers(description, next);
    }

    private VersionPapers registered(ModelVersionRegistered it) {
        var statements = new ClinicalStatements(it.intendedUse(), List.of(), it.limitations(), List.of(), null, null);
        return new VersionPapers(
                Optional.of(new VersionDescription(statements, null, List.of(), null, null, null, null)), documents);
    }
}
