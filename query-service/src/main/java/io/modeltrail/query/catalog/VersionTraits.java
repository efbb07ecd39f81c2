package io.modeltrail.query.catalog;

import io.modeltrail.events.catalog.Dataset;
import io.modeltrail.events.catalog.DossierEvent.VersionDescribed;
import io.modeltrail.events.catalog.Lineage;
import io.modeltrail.events.catalog.ModelVersionEvent;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionRegistered;
import io.modeltrail.events.catalog.VersionDescription;
import io.modeltrail.query.projection.RowChange;
import io.modeltrail.query.projection.VersionedTable;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What is said about a version and seldom changes. Apart from the row of the version, which every event writes anew:
/// so the indexes that find text and digests grow with what is said, not with what happens.
final class VersionTraits {

    static final VersionedTable TRAITS = new VersionedTable(
            "version_traits",
            List.of("model", "version"),
            List.of(
                    "intended_use",
                    "artifact_digest",
                    "framework",
                    "framework_version",
                    "fda_class",
                    "eu_class",
                    "software_class",
                    "udi_di",
                    "datasets"));

    private VersionTraits() {}

    static List<RowChange> of(ModelVersionEvent event) {
        if (event instanceof ModelVersionRegistered it) {
            return List.of(RowChange.create(TRAITS, it.model(), it.version())
                    .set("intended_use", it.intendedUse())
                    .set("artifact_digest", it.artifact().digest()));
        }
        return event instanceof VersionDescribed it
                ? List.of(described(RowChange.change(TRAITS, it.model(), it.version()), it.description()))
                : List.of();
    }

    /// A description is the whole of what is said: what it leaves out is not said any more.
    private static RowChange described(RowChange row, VersionDescription said) {
        var framework = said.framework();
        var device = said.classification();
        return row.set("intended_use", said.statements().intendedUse())
                .set("framework", framework == null ? null : framework.name())
                .set("framework_version", framework == null ? null : framework.version())
                .set("fda_class", device == null ? null : device.fda())
                .set("eu_class", device == null ? null : device.eu())
                .set("software_class", device == null ? null : device.software())
                .set("udi_di", said.udi() == null ? null : said.udi().deviceIdentifier())
                .set("datasets", datasets(said.lineage()));
    }

    /// As PostgreSQL writes arrays; digests need no quotes.
    private static @Nullable String datasets(@Nullable Lineage lineage) {
        return lineage == null || lineage.datasets().isEmpty()
                ? null
                : lineage.datasets().stream()
                        .map(Dataset::digest)
                        .distinct()
                        .collect(Collectors.joining(",", "{", "}"));
    }
}
