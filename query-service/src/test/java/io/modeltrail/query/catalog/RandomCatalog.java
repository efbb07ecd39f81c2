package io.modeltrail.query.catalog;

import io.modeltrail.events.Event;
import io.modeltrail.events.catalog.AliasEnd;
import io.modeltrail.events.catalog.Artifact;
import io.modeltrail.events.catalog.ChangeKind;
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
import io.modeltrail.events.catalog.ModelEvent.ModelAliasMoved;
import io.modeltrail.events.catalog.ModelEvent.ModelAliasRemoved;
import io.modeltrail.events.catalog.ModelEvent.ModelRegistered;
import io.modeltrail.events.catalog.ModelEvent.ModelRetired;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionApproved;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionArchived;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionRegistered;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionSuspended;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionWithdrawn;
import io.modeltrail.events.catalog.Phase;
import io.modeltrail.events.catalog.PhaseEvent.PhaseEntered;
import io.modeltrail.events.catalog.RecordedMetric;
import io.modeltrail.events.catalog.SoftwareSafetyClass;
import io.modeltrail.events.catalog.VersionDescription;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// Models and versions with much in common, so that what is looked for is often there.
final class RandomCatalog {

    static final List<String> TEXTS = List.of(
            "sepsis", "Sepsis on wards", "early_warning 100%", "it's \\ \"quoted\"", "Lunge; Röntgen", "x", "a:b ?");
    static final List<String> DIGESTS =
            List.of("sha256:" + "0a".repeat(32), "sha256:" + "0b".repeat(32), "sha256:" + "0c".repeat(32));
    static final List<String> UDIS = List.of("00614140000013", "00614140000020", "00614140000037");
    static final List<String> METRICS = List.of("auc", "error-rate", "f1.macro");
    static final List<String> ALIASES = List.of("champion", "challenger", "ward-7");
    static final double[] FIGURES = {-1.5, 0, 0.1, 0.85, 0.9, 1e-7};
    static final Instant BEGIN = Instant.parse("2026-01-31T00:00:00Z");

    private final Random random;
    private final List<String> models = new ArrayList<>();
    private final List<String[]> versions = new ArrayList<>();

    RandomCatalog(Random random) {
        this.random = random;
    }

    List<Event> events(int size) {
        List<Event> events = new ArrayList<>();
        while (events.size() < size) {
            var at = BEGIN.plusSeconds(3_600L * random.nextInt(24));
            events.add(
                    models.isEmpty() || random.nextInt(20) == 0
                            ? model(at)
                            : versions.isEmpty() || random.nextInt(5) == 0 ? version(at) : change(at));
        }
        return events;
    }

    private Event model(Instant at) {
        var model = "m" + random.nextInt(10) + "-" + models.size();
        models.add(model);
        return new ModelRegistered(model, any(TEXTS), any(TEXTS), at);
    }

    private Event version(Instant at) {
        var model = any(models);
        var number = random.nextInt(3) + "." + 2 * random.nextInt(6) + "." + versions.size();
        versions.add(new String[] {model, number});
        return new ModelVersionRegistered(
                model,
                number,
                any(List.of(ChangeKind.values())),
                new Artifact("s3://" + any(TEXTS), any(DIGESTS)),
                any(TEXTS),
                List.of(),
                "https://issuer|" + random.nextInt(3),
                at);
    }

    private Event change(Instant at) {
        var one = any(versions);
        var model = one[0];
        var version = one[1];
        return switch (random.nextInt(10)) {
            case 0 -> new ModelVersionApproved(model, version, "i|g", "reviewed", any(DIGESTS), List.of(), null, at);
            case 1 -> new ModelVersionSuspended(model, version, "drift", at);
            case 2 -> new ModelVersionWithdrawn(model, version, "harm", at);
            case 3 -> new ModelVersionArchived(model, version, "old", at);
            case 4 ->
                new PhaseEntered(
                        model, version, Phase.PRECLINICAL, any(List.of(Phase.values())), List.of(), "i|g", null, at);
            case 5 -> new MetricsRecorded(model, version, List.of(metric(), metric()), "i|g", at);
            case 6 -> new ModelAliasMoved(model, any(ALIASES), version, null, null, at);
            case 7 -> new ModelAliasRemoved(model, any(ALIASES), version, AliasEnd.REMOVED, null, "over", at);
            case 8 -> new ModelRetired(model, "replaced", "i|g", at);
            default -> new VersionDescribed(model, version, description(), "i|g", at);
        };
    }

    private RecordedMetric metric() {
        return new RecordedMetric(any(METRICS), FIGURES[random.nextInt(FIGURES.length)], null, null, null, null);
    }

    private VersionDescription description() {
        return new VersionDescription(
                new ClinicalStatements(any(TEXTS), List.of(), List.of(), List.of(), null, null),
                maybe(new Framework(any(TEXTS), "1." + random.nextInt(3))),
                List.of(),
                null,
                maybe(new Lineage(null, datasets(), null)),
                maybe(new DeviceClassification(
                        maybe(any(List.of(FdaClass.values()))),
                        maybe(any(List.of(EuClass.values()))),
                        maybe(any(List.of(SoftwareSafetyClass.values()))))),
                maybe(new DeviceIdentification(any(UDIS), null, null)));
    }

    private List<Dataset> datasets() {
        List<Dataset> datasets = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            datasets.add(new Dataset("d-" + i, any(DIGESTS), DatasetUse.TRAINING));
        }
        return datasets;
    }

    private <T> @Nullable T maybe(T value) {
        return random.nextInt(3) == 0 ? null : value;
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
