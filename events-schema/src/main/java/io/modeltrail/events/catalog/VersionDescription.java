package io.modeltrail.events.catalog;

import io.modeltrail.events.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything that is said about a version, as a whole: what is left out is not stated.
public record VersionDescription(
        ClinicalStatements statements,
        @Nullable Framework framework,
        List<Dependency> dependencies,
        @Nullable ModelSignature signature,
        @Nullable Lineage lineage,
        @Nullable DeviceClassification classification,
        @Nullable DeviceIdentification udi) {
    public VersionDescription {
        Required.present(statements, "statements");
        dependencies = List.copyOf(Required.present(dependencies, "dependencies"));
    }
}
