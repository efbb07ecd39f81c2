package io.modeltrail.events.compatibility;

import io.modeltrail.events.MalformedField;
import io.modeltrail.events.catalog.ClinicalStatements;
import io.modeltrail.events.catalog.Dependency;
import io.modeltrail.events.catalog.DeviceClassification;
import io.modeltrail.events.catalog.Framework;
import io.modeltrail.events.catalog.ModelSignature;
import io.modeltrail.events.catalog.VersionDescription;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A version as its makers keep it in a file beside the code: `input` and `output` are JSON Schemas.
public record DescriptionFile(
        String intendedUse,
        @Nullable List<String> contraindications,
        @Nullable List<String> limitations,
        @Nullable JsonNode input,
        @Nullable JsonNode output,
        @Nullable Framework framework,
        @Nullable List<Dependency> dependencies,
        @Nullable DeviceClassification classification) {

    /// Throws [MalformedField].
    public VersionDescription description() {
        var statements = new ClinicalStatements(
                intendedUse, orEmpty(contraindications), orEmpty(limitations), List.of(), null, null);
        return new VersionDescription(
                statements, framework, orEmpty(dependencies), signature(), null, classification, null);
    }

    private @Nullable ModelSignature signature() {
        if (input == null && output == null) {
            return null;
        }
        if (input == null || output == null) {
            throw new MalformedField(input == null ? "input" : "output", "is required beside the other one");
        }
        return new ModelSignature(JsonSchemaFields.read(input, "input"), JsonSchemaFields.read(output, "output"));
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
