package io.modeltrail.query.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.query.TestDatabases;
import io.modeltrail.query.TestLog;
import org.junit.jupiter.api.Test;

/// Shows that the bench does the work it measures; `-Dbench.events=100000` makes it long enough to believe.
class RebuildBenchTest {

    @Test
    void everyEventIsFoldedAndEveryRowIsCopied() {
        int events = Integer.getInteger("bench.events", 2_000);
        try (var database = TestDatabases.fresh("bench");
                var log = new TestLog()) {
            var figures = new RebuildBench(database, log.topics(), events).run(2);
            figures.forEach(System.out::println);
            assertThat(figures).hasSize(3).allMatch(figure -> figure.rebuild() > 0 && figure.baseline() > 0);
        }
    }

    @Test
    void everySearchFindsWhatIsThere() {
        int models = Integer.getInteger("bench.models", 200);
        try (var database = TestDatabases.fresh("bench_search");
                var log = new TestLog()) {
            var figures = new SearchBench(database, log.topics(), models).run(10);
            figures.forEach(System.out::println);
            assertThat(figures).hasSize(7).allMatch(figure -> figure.median() > 0);
        }
    }
}
