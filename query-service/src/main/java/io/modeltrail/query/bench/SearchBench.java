package io.modeltrail.query.bench;

import io.modeltrail.query.catalog.CatalogProjection;
import io.modeltrail.query.catalog.CatalogViews;
import io.modeltrail.query.catalog.SearchFields;
import io.modeltrail.query.catalog.VersionName;
import io.modeltrail.query.database.QueryDatabase;
import io.modeltrail.query.filter.Filter;
import io.modeltrail.query.projection.Generation;
import io.modeltrail.query.projection.Generations;
import io.modeltrail.query.projection.Positions;
import io.modeltrail.query.projection.QueryTopics;
import io.modeltrail.query.reading.Asking;
import io.modeltrail.query.reading.Reads;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.ToIntFunction;

/// What it costs to read one version and to search among many, from the question to the JSON, beside a plain SELECT of
/// one
/// row by its primary key through the same pool. HTTP comes on top of each.
public final class SearchBench {

    private static final int WARM_UP = 200;

    private final QueryDatabase database;
    private final QueryTopics topics;
    private final int models;
    private final Reads reads;
    private final Random random = new Random(27);

    /// `models` have five versions each.
    public SearchBench(QueryDatabase database, QueryTopics topics, int models) {
        this.database = database;
        this.topics = topics;
        this.models = models;
        this.reads = new Reads(database, new Positions());
    }

    /// Milliseconds of one kind of question.
    public record Figure(String what, double median, double p99) {}

    /// The plain SELECT first. Throws when something was not found that is there.
    public List<Figure> run(int times) {
        new BenchLog(BenchCatalog::event).publish(topics, models * BenchCatalog.EVENTS);
        Followed.by(new CatalogProjection(), database, topics, models * BenchCatalog.EVENTS);
        var live = Generations.live(database.jdbc(), CatalogProjection.NAME).orElseThrow();
        new CatalogProjection().tables().forEach(table -> settle(live, table));
        List<Figure> figures = new ArrayList<>();
        figures.add(measured("select by primary key", times, model -> row(live, model), 1));
        figures.add(measured("get a version", times, this::version, 1));
        figures.add(measured(
                "by data set", times, model -> found("dataset = '%s'".formatted(BenchCatalog.dataset(model))), 5));
        figures.add(measured("by figure and state", times, this::closeTo, 1));
        figures.add(measured(
                "by text of the intended use",
                times,
                model -> found("intendedUse ILIKE '%%on ward %d of%%'".formatted(model)),
                5));
        figures.add(measured(
                "by owner, or by class and framework",
                times,
                model -> found(
                        "owner = 'team-%d' OR (device.eu = 'III' AND framework.name = 'onnxruntime')".formatted(model)),
                5));
        figures.add(measured("a page of 100", times, _ -> found("phase = 'PRECLINICAL' AND kind = 'MINOR'"), 100));
        return figures;
    }

    /// What autovacuum does in its own time.
    private void settle(Generation live, String table) {
        database.jdbc().sql("vacuum analyze " + live.table(table)).update();
    }

    private int row(Generation live, int model) {
        return database.read(jdbc -> jdbc.sql("select * from %s where model = ? and version = ? and valid_from = ?"
                        .formatted(live.table("model_version")))
                .params(BenchCatalog.model(model), "1.3.0", BenchCatalog.lastOf(model, 3))
                .query()
                .listOfRows()
                .size());
    }

    private int version(int model) {
        return reads.read(
                        CatalogProjection.NAME,
                        new Asking(null, null),
                        at -> CatalogViews.version(at, BenchCatalog.model(model), "1.3.0"))
                .value()
                .map(_ -> 1)
                .orElse(0);
    }

    private int closeTo(int model) {
        double auc = BenchCatalog.auc(model, 2);
        return found(String.format(
                Locale.ROOT,
                "metrics.auc >= %.9f AND metrics.auc <= %.9f AND NOT state IN ('SUSPENDED', 'WITHDRAWN')",
                auc - 1e-6,
                auc + 1e-6));
    }

    private int found(String text) {
        return reads.read(
                        CatalogProjection.NAME,
                        new Asking(null, null),
                        at -> CatalogViews.versions(
                                at, Filter.read(text, SearchFields.VERSIONS), VersionName.FIRST, 100))
                .value()
                .items()
                .size();
    }

    private Figure measured(String what, int times, ToIntFunction<Integer> question, int expected) {
        var took = new double[times];
        for (int run = -WARM_UP; run < times; run++) {
            int model = random.nextInt(models);
            long begin = System.nanoTime();
            int found = question.applyAsInt(model);
            double milliseconds = (System.nanoTime() - begin) / 1e6;
            if (found != expected) {
                throw new IllegalStateException("%s found %d, not %d".formatted(what, found, expected));
            }
            if (run >= 0) {
                took[run] = milliseconds;
            }
        }
        Arrays.sort(took);
        return new Figure(what, took[times / 2], took[(int) Math.min(times - 1L, Math.round(0.99 * times))]);
    }
}
