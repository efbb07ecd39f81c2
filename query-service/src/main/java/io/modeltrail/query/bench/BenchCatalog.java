package io.modeltrail.query.bench;

import io.modeltrail.events.Event;
import io.modeltrail.events.catalog.Artifact;
import io.modeltrail.events.catalog.ChangeKind;
import io.modeltrail.events.catalog.ClinicalStatements;
import io.modeltrail.events.catalog.Dataset;
import io.modeltrail.events.catalog.DatasetUse;
import io.modeltrail.events.catalog.DeviceClassification;
import io.modeltrail.events.catalog.DossierEvent.MetricsRecorded;
import io.modeltrail.events.catalog.DossierEvent.VersionDescribed;
import io.modeltrail.events.catalog.EuClass;
import io.modeltrail.events.catalog.FdaClass;
import io.modeltrail.events.catalog.Framework;
import io.modeltrail.events.catalog.Lineage;
import io.modeltrail.events.catalog.ModelEvent.ModelRegistered;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionRegistered;
import io.modeltrail.events.catalog.RecordedMetric;
import io.modeltrail.events.catalog.SoftwareSafetyClass;
import io.modeltrail.events.catalog.VersionDescription;
import java.time.Instant;
import java.util.List;

/// Models with five versions each; every version is registered, described and measured.
final class BenchCatalog {

    static final int VERSIONS = 5;
    static final int EVENTS = 1 + 3 * VERSIONS;

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final String WHO = "https://issuer.example|ada";

    private BenchCatalog() {}

    static String model(long number) {
        return "model-" + number;
    }

    /// Of the training data that only this model has.
    static String dataset(long model) {
        return "sha256:%064x".formatted(model);
    }

    static double auc(long model, int version) {
        return 0.5 + (model * VERSIONS + version) % 100_003 / 200_006.0;
    }

    /// The position of what was said last about a version.
    static long lastOf(long model, int version) {
        return model * EVENTS + 3L * version + 3;
    }

    static Event event(long position) {
        long number = position / EVENTS;
        int step = (int) (position % EVENTS);
        var model = model(number);
        var at = START.plusMillis(position);
        if (step == 0) {
            return new ModelRegistered(model, use(number), "team-" + number, at);
        }
        int one = (step - 1) / 3;
        var version = "1." + one + ".0";
        return switch ((step - 1) % 3) {
            case 0 ->
                new ModelVersionRegistered(
                        model,
                        version,
                        ChangeKind.MINOR,
                        new Artifact("s3://models/" + model + "/" + version, dataset(position)),
                        use(number),
                        List.of("not for patients"),
                        WHO,
                        at);
            case 1 -> new VersionDescribed(model, version, described(number), WHO, at);
            default ->
                new MetricsRecorded(
                        model,
                        version,
                        List.of(new RecordedMetric("auc", auc(number, one), null, null, null, null)),
                        WHO,
                        at);
        };
    }

    private static String use(long model) {
        return "Estimates the risk of death in hospital of adults in intensive care on ward " + model
                + " of a hospital.";
    }

    private static VersionDescription described(long model) {
        return new VersionDescription(
                new ClinicalStatements(use(model), List.of(), List.of("not for patients"), List.of(), null, null),
                new Framework("onnxruntime", "1." + model % 20 + ".0"),
                List.of(),
                null,
                new Lineage(null, List.of(new Dataset("d-" + model, dataset(model), DatasetUse.TRAINING)), null),
                new DeviceClassification(FdaClass.II, EuClass.IIB, SoftwareSafetyClass.C),
                null);
    }
}
