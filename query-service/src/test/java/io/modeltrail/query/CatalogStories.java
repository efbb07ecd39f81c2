package io.modeltrail.query;

import io.modeltrail.events.catalog.ClinicalStatements;
import io.modeltrail.events.catalog.Dataset;
import io.modeltrail.events.catalog.DatasetUse;
import io.modeltrail.events.catalog.DeviceClassification;
import io.modeltrail.events.catalog.DeviceIdentification;
import io.modeltrail.events.catalog.DossierEvent.MetricsRecorded;
import io.modeltrail.events.catalog.DossierEvent.VersionDescribed;
import io.modeltrail.events.catalog.EuClass;
import io.modeltrail.events.catalog.FdaClass;
import io.modeltrail.events.catalog.Framework;
import io.modeltrail.events.catalog.Lineage;
import io.modeltrail.events.catalog.RecordedMetric;
import io.modeltrail.events.catalog.SoftwareSafetyClass;
import io.modeltrail.events.catalog.VersionDescription;
import java.util.List;

/// What is said about versions.
public final class CatalogStories {

    private CatalogStories() {}

    /// In full, or only what must be said.
    public static VersionDescribed described(String model, String version, boolean inFull) {
        var statements = new ClinicalStatements(
                "mortality in intensive care", List.of(), List.of("not for children"), List.of(), null, null);
        var description = inFull
                ? new VersionDescription(
                        statements,
                        new Framework("onnxruntime", "1.22.0"),
                        List.of(),
                        null,
                        new Lineage(null, List.of(new Dataset("eicu", Stories.DIGEST, DatasetUse.TRAINING)), null),
                        new DeviceClassification(FdaClass.II, EuClass.IIB, SoftwareSafetyClass.C),
                        new DeviceIdentification("00614140000013", null, null))
                : new VersionDescription(statements, null, List.of(), null, null, null, null);
        return new VersionDescribed(model, version, description, "https://issuer|ada", Stories.NOON);
    }

    public static MetricsRecorded measured(String model, String version, double auc) {
        return new MetricsRecorded(
                model,
                version,
                List.of(new RecordedMetric("auc", auc, null, null, null, null)),
                "https://issuer|ada",
                Stories.NOON);
    }
}
