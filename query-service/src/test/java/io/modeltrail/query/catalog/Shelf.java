package io.modeltrail.query.catalog;

import io.modeltrail.events.Event;
import io.modeltrail.events.catalog.Dataset;
import io.modeltrail.events.catalog.DossierEvent.MetricsRecorded;
import io.modeltrail.events.catalog.DossierEvent.VersionDescribed;
import io.modeltrail.events.catalog.ModelEvent.ModelAliasMoved;
import io.modeltrail.events.catalog.ModelEvent.ModelAliasRemoved;
import io.modeltrail.events.catalog.ModelEvent.ModelRegistered;
import io.modeltrail.events.catalog.ModelEvent.ModelRetired;
import io.modeltrail.events.catalog.ModelVersionEvent;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionApproved;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionArchived;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionRegistered;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionSuspended;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionWithdrawn;
import io.modeltrail.events.catalog.Phase;
import io.modeltrail.events.catalog.PhaseEvent.PhaseEntered;
import io.modeltrail.events.catalog.Version;
import io.modeltrail.events.dossier.ComplianceLevel;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The catalog in memory: what each field of each thing says, folded from the same events in the plainest way.
final class Shelf {

    /// The values of each field; a field that is not there says nothing.
    record Thing(Map<String, List<Object>> fields) {

        List<Object> values(String field) {
            return fields.getOrDefault(field, List.of());
        }

        private void say(String field, @Nullable Object value) {
            fields.put(field, value == null ? List.of() : List.of(value));
        }
    }

    private static final Comparator<VersionName> ORDER =
            Comparator.comparing(VersionName::model).thenComparing(VersionName::number);

    private final Map<String, Thing> models = new TreeMap<>();
    private final Map<VersionName, Thing> versions = new TreeMap<>(ORDER);
    private final Map<String, Map<String, String>> aliases = new HashMap<>();

    List<String> models(Predicate<Thing> holds) {
        return models.entrySet().stream()
                .filter(one -> holds.test(one.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    List<String> versions(Predicate<Thing> holds) {
        return versions.entrySet().stream()
                .filter(one -> holds.test(one.getValue()))
                .map(one -> one.getKey().model() + "/" + one.getKey().number())
                .toList();
    }

    void take(Event event) {
        switch (event) {
            case ModelRegistered it -> {
                var model = new Thing(new HashMap<>());
                model.say("model", it.model());
                model.say("owner", it.owner());
                model.say("intendedUse", it.intendedUse());
                model.say("registeredAt", it.occurredAt());
                models.put(it.model(), model);
            }
            case ModelAliasMoved it -> {
                aliases.computeIfAbsent(it.model(), _ -> new HashMap<>()).put(it.alias(), it.version());
                point(it.model());
            }
            case ModelAliasRemoved it -> {
                aliases.computeIfAbsent(it.model(), _ -> new HashMap<>()).remove(it.alias());
                point(it.model());
            }
            case ModelRetired it -> thing(models, it.model()).say("retiredAt", it.occurredAt());
            case ModelVersionEvent it -> version(it);
            default -> throw new IllegalArgumentException("the shelf does not know " + event);
        }
    }

    private void point(String model) {
        var pointing = aliases.getOrDefault(model, Map.of());
        thing(models, model).fields().put("alias", List.copyOf(pointing.keySet()));
        versions.forEach((name, version) -> {
            if (name.model().equals(model)) {
                var here = pointing.keySet().stream()
                        .filter(alias -> name.number().toString().equals(pointing.get(alias)))
                        .toList();
                version.fields().put("alias", List.copyOf(here));
            }
        });
    }

    private void version(ModelVersionEvent event) {
        var name = new VersionName(event.model(), Version.parse(event.version(), "version"));
        if (event instanceof ModelVersionRegistered it) {
            registered(name, it);
        }
        var row = thing(versions, name);
        switch (event) {
            case ModelVersionApproved _ -> row.say("state", "APPROVED");
            case ModelVersionSuspended _ -> row.say("state", "SUSPENDED");
            case ModelVersionWithdrawn _ -> row.say("state", "WITHDRAWN");
            case ModelVersionArchived _ -> row.say("state", "ARCHIVED");
            case PhaseEntered it -> row.say("phase", it.phase().name());
            case VersionDescribed it -> described(row, it);
            case MetricsRecorded it ->
                it.metrics().forEach(metric -> row.say("metrics." + metric.name(), metric.value()));
            default -> {
                // Says nothing that filters look for.
            }
        }
        row.say("changedAt", event.occurredAt());
        row.say(
                "complianceLevel",
                ComplianceLevel.of(
                                Phase.valueOf((String) row.values("phase").getFirst()),
                                false,
                                row.values("state").contains("WITHDRAWN"))
                        .name());
    }

    private void registered(VersionName name, ModelVersionRegistered it) {
        var row = new Thing(new HashMap<>());
        row.say("model", it.model());
        row.say("version", name.number());
        row.say("kind", it.kind().name());
        row.say("phase", "PRECLINICAL");
        row.say("state", "REGISTERED");
        row.say("intendedUse", it.intendedUse());
        row.say("owner", thing(models, it.model()).values("owner").getFirst());
        row.say("registeredBy", it.registeredBy());
        row.say("registeredAt", it.occurredAt());
        row.say("artifact.uri", it.artifact().uri());
        row.say("artifact.digest", it.artifact().digest());
        versions.put(name, row);
    }

    private static void described(Thing row, VersionDescribed it) {
        var said = it.description();
        row.say("intendedUse", said.statements().intendedUse());
        row.say(
                "framework.name",
                said.framework() == null ? null : said.framework().name());
        row.say(
                "framework.version",
                said.framework() == null ? null : said.framework().version());
        var device = said.classification();
        row.say(
                "device.fda",
                device == null || device.fda() == null ? null : device.fda().name());
        row.say(
                "device.eu",
                device == null || device.eu() == null ? null : device.eu().name());
        row.say(
                "device.software",
                device == null || device.software() == null
                        ? null
                        : device.software().name());
        row.say("udi", said.udi() == null ? null : said.udi().deviceIdentifier());
        var lineage = said.lineage();
        row.fields()
                .put(
                        "dataset",
                        lineage == null
                                ? List.of()
                                : lineage.datasets().stream()
                                        .<Object>map(Dataset::digest)
                                        .toList());
    }

    private static <K> Thing thing(Map<K, Thing> things, K key) {
        var thing = things.get(key);
        if (thing == null) {
            throw new IllegalStateException("there is no " + key);
        }
        return thing;
    }
}
