package io.modeltrail.query.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.events.Event;
import io.modeltrail.events.catalog.Artifact;
import io.modeltrail.events.catalog.ChangeKind;
import io.modeltrail.events.catalog.ClinicalStatements;
import io.modeltrail.events.catalog.Dataset;
import io.modeltrail.events.catalog.DatasetUse;
import io.modeltrail.events.catalog.DossierEvent.VersionDescribed;
import io.modeltrail.events.catalog.Lineage;
import io.modeltrail.events.catalog.ModelEvent.ModelRegistered;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionRegistered;
import io.modeltrail.events.catalog.VersionDescription;
import io.modeltrail.events.wire.Digests;
import io.modeltrail.events.wire.Json;
import io.modeltrail.query.TestDatabases;
import io.modeltrail.query.TestLog;
import io.modeltrail.query.database.QueryDatabase;
import io.modeltrail.query.projection.Folding;
import io.modeltrail.query.reading.Snapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LineageTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static QueryDatabase database;

    private final List<Event> events = new ArrayList<>(List.of(new ModelRegistered("m", "triage", "radiology", NOON)));

    @BeforeAll
    static void open() {
        database = TestDatabases.fresh("lineage");
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void ancestorsComeNearestFirstAndDescendantsWithTheirGeneration() {
        version("1.0.0", null);
        version("1.1.0", "1.0.0");
        version("1.2.0", "1.1.0");
        version("1.1.1", "1.1.0");
        version("2.0.0", "1.2.0");
        var middle = lineage("1.1.0", events.size() - 1);
        assertThat(middle.path("parentVersion").asString()).isEqualTo("1.0.0");
        assertThat(relatives(middle, "ancestors")).containsExactly("1:1.0.0");
        assertThat(relatives(middle, "descendants")).containsExactly("1:1.1.1", "1:1.2.0", "2:2.0.0");
        assertThat(middle.at("/ancestors/0/artifact/digest").asString()).isEqualTo(Digests.of("1.0.0"));
        assertThat(relatives(lineage("2.0.0", events.size() - 1), "ancestors"))
                .containsExactly("1:1.2.0", "2:1.1.0", "3:1.0.0");
        assertThat(relatives(lineage("1.0.0", events.size() - 1), "ancestors")).isEmpty();
    }

    @Test
    void asOfBeforeADescriptionNothingIsKnownOfIt() {
        version("1.0.0", null);
        version("1.1.0", "1.0.0");
        assertThat(relatives(lineage("1.0.0", events.size() - 1), "descendants"))
                .containsExactly("1:1.1.0");
        assertThat(relatives(lineage("1.0.0", events.size() - 2), "descendants"))
                .isEmpty();
    }

    @Test
    void aParentThatNobodyRegisteredIsNamedAsSuch() {
        version("1.1.0", "0.9.0");
        var ancestors = lineage("1.1.0", events.size() - 1).path("ancestors");
        assertThat(ancestors.size()).isEqualTo(1);
        assertThat(ancestors.at("/0/version").asString()).isEqualTo("0.9.0");
        assertThat(ancestors.at("/0/registered").asBoolean(true)).isFalse();
        assertThat(ancestors.get(0).has("artifact")).isFalse();
    }

    @Test
    void testDataThatTrainedAnAncestorIsPointedOut() {
        version("1.0.0", null, data("north", DatasetUse.TRAINING), data("south", DatasetUse.TEST));
        version("1.1.0", "1.0.0", data("south", DatasetUse.TUNING));
        version("1.2.0", "1.1.0", data("north", DatasetUse.TEST), data("west", DatasetUse.TEST));
        var leaks = lineage("1.2.0", events.size() - 1).path("testedOnWhatTrained");
        assertThat(leaks.size()).isEqualTo(1);
        assertThat(leaks.at("/0/datasetId").asString()).isEqualTo("north");
        assertThat(leaks.at("/0/trained").asString()).isEqualTo("1.0.0");
        assertThat(leaks.at("/0/use").asString()).isEqualTo("TRAINING");
        assertThat(lineage("1.1.0", events.size() - 1)
                        .path("testedOnWhatTrained")
                        .size())
                .isZero();
    }

    @Test
    void aCircleOfDescriptionsEnds() {
        version("1.0.0", "1.2.0");
        version("1.1.0", "1.0.0");
        version("1.2.0", "1.1.0");
        var one = lineage("1.1.0", events.size() - 1);
        assertThat(relatives(one, "ancestors")).containsExactly("1:1.0.0", "2:1.2.0");
        assertThat(relatives(one, "descendants")).containsExactly("1:1.2.0", "2:1.0.0");
    }

    private void version(String number, @Nullable String parent, Dataset... data) {
        events.add(new ModelVersionRegistered(
                "m",
                number,
                ChangeKind.MINOR,
                new Artifact("s3://m/" + number, Digests.of(number)),
                "triage",
                List.of(),
                "ada",
                NOON));
        var statements = new ClinicalStatements("triage", List.of(), List.of(), List.of(), null, null);
        var lineage = new Lineage(parent, List.of(data), null);
        events.add(new VersionDescribed(
                "m",
                number,
                new VersionDescription(statements, null, List.of(), null, lineage, null, null),
                "ada",
                NOON));
    }

    private static Dataset data(String id, DatasetUse use) {
        return new Dataset(id, Digests.of(id), use);
    }

    private JsonNode lineage(String version, int position) {
        var log = new TestLog();
        var folding = Folding.fromNothing(database, new CatalogProjection());
        folding.take(events.stream().map(log::next).toList());
        return database.read(jdbc -> Json.tolerant()
                .readTree(LineageViews.lineage(new Snapshot(jdbc, folding.generation(), position), "m", version)
                        .orElseThrow()
                        .json()));
    }

    private static List<String> relatives(JsonNode lineage, String which) {
        return StreamSupport.stream(lineage.path(which).spliterator(), false)
                .map(it ->
                        it.path("generation").asInt() + ":" + it.path("version").asString())
                .toList();
    }
}
