package io.modeltrail.query.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.events.Event;
import io.modeltrail.events.catalog.Version;
import io.modeltrail.events.wire.Json;
import io.modeltrail.query.TestDatabases;
import io.modeltrail.query.TestLog;
import io.modeltrail.query.catalog.RandomFilter.Said;
import io.modeltrail.query.database.QueryDatabase;
import io.modeltrail.query.filter.Filter;
import io.modeltrail.query.projection.Folding;
import io.modeltrail.query.projection.LogRecord;
import io.modeltrail.query.reading.Answers.Page;
import io.modeltrail.query.reading.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What PostgreSQL finds by a filter is what the filter means, now and as of any position.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchTest {

    private static final int EVENTS = 600;
    private static final int FILTERS = 160;

    private QueryDatabase database;

    @BeforeAll
    void open() {
        database = TestDatabases.fresh("search");
    }

    @AfterAll
    void close() {
        database.close();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2})
    void theDatabaseFindsWhatTheFilterMeansAtEveryPosition(long seed) {
        var random = new Random(seed);
        var events = new RandomCatalog(random).events(EVENTS);
        int then = EVENTS / 2 + random.nextInt(EVENTS / 3);
        var before = shelf(events.subList(0, then + 1));
        var now = shelf(events);
        var folding = folded(events);

        int telling = 0;
        for (int i = 0; i < FILTERS; i++) {
            boolean past = random.nextBoolean();
            var shelf = past ? before : now;
            int position = past ? then : EVENTS - 1;
            if (i % 4 == 0) {
                var said = new RandomFilter(random, false).any(2);
                var expected = shelf.models(said.holds());
                assertThat(models(folding, position, said)).as(said.text()).isEqualTo(expected);
            } else {
                var said = new RandomFilter(random, true).any(3);
                var expected = shelf.versions(said.holds());
                assertThat(versions(folding, position, said)).as(said.text()).isEqualTo(expected);
                telling += !expected.isEmpty()
                                && expected.size() < shelf.versions(_ -> true).size()
                        ? 1
                        : 0;
            }
        }
        assertThat(telling).as("filters that found some and not all").isGreaterThan(FILTERS / 3);
    }

    @Test
    void oneModelsVersionsAreSearchedByThemselvesAndGoOnAfterTheirNumber() {
        var random = new Random(3);
        var events = new RandomCatalog(random).events(EVENTS);
        var shelf = shelf(events);
        var folding = folded(events);
        for (var model : shelf.models(_ -> true)) {
            var said = new RandomFilter(random, true).any(1);
            var filter = Filter.read(said.text(), SearchFields.VERSIONS);
            var found = pages(folding, EVENTS - 1, "version", (at, after) -> {
                var last = after.isEmpty() ? Optional.<Version>empty() : Optional.of(Version.parse(after, "after"));
                return CatalogViews.versions(at, model, filter, last, 2);
            });
            var expected = shelf.versions(thing ->
                    thing.values("model").contains(model) && said.holds().test(thing));
            assertThat(found).as(said.text()).isEqualTo(expected);
        }
    }

    private Folding folded(List<Event> events) {
        var log = new TestLog();
        List<LogRecord> records = events.stream().map(log::next).toList();
        var folding = Folding.fromNothing(database, new CatalogProjection());
        folding.take(records);
        assertThat(folding.generation().reached()).isEqualTo(EVENTS - 1);
        return folding;
    }

    private static Shelf shelf(List<Event> events) {
        var shelf = new Shelf();
        events.forEach(shelf::take);
        return shelf;
    }

    private List<String> versions(Folding folding, int position, Said said) {
        var filter = Filter.read(said.text(), SearchFields.VERSIONS);
        return pages(
                folding,
                position,
                "version",
                (at, after) ->
                        CatalogViews.versions(at, filter, VersionName.after(after.isEmpty() ? null : after), 37));
    }

    private List<String> models(Folding folding, int position, Said said) {
        var filter = Filter.read(said.text(), SearchFields.MODELS);
        return pages(folding, position, "model", (at, after) -> CatalogViews.models(at, "", filter, after, 5));
    }

    private interface Pages {
        Page after(Snapshot at, String after);
    }

    private List<String> pages(Folding folding, int position, String last, Pages pages) {
        List<String> found = new ArrayList<>();
        var after = Optional.of("");
        while (after.isPresent()) {
            var from = after.get();
            var page = database.read(jdbc -> pages.after(new Snapshot(jdbc, folding.generation(), position), from));
            page.items().forEach(item -> {
                var json = Json.tolerant().readTree(item);
                var model = json.path("model").asString();
                found.add(
                        last.equals("model")
                                ? model
                                : model + "/" + json.path("version").asString());
            });
            after = page.next();
        }
        return found;
    }
}
