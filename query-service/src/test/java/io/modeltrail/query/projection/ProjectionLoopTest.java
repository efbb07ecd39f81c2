package io.modeltrail.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.modeltrail.events.catalog.ModelEvent.ModelRegistered;
import io.modeltrail.query.Stories;
import io.modeltrail.query.TestDatabases;
import io.modeltrail.query.TestLog;
import io.modeltrail.query.catalog.CatalogProjection;
import io.modeltrail.query.database.QueryDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class ProjectionLoopTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Projection catalog = new CatalogProjection();
    private QueryDatabase database;
    private TestLog log;
    private ProjectionLoop loop;

    @BeforeEach
    void start() {
        database = TestDatabases.fresh("loops");
        log = new TestLog();
        loop = loop();
    }

    @AfterEach
    void stop() {
        loop.stop();
        log.close();
        database.close();
    }

    private ProjectionLoop loop() {
        var rebuild = new Rebuild(database, log.topics(), List.of(catalog));
        var started = new ProjectionLoop(catalog, database, log.topics(), rebuild, new Positions());
        started.start();
        return started;
    }

    @Test
    void whatIsDeliveredTwiceCountsOnceAndARestartGoesOn() {
        var records = List.of(
                log.next(Stories.registered("a")),
                log.next(Stories.version("a", "1.0.0")),
                log.next(Stories.version("a", "1.1.0")));
        log.publish(records.get(0));
        log.publish(records.get(1));
        log.publish(records.get(0));
        log.publish(records.get(1));
        log.flush();
        await().atMost(PATIENCE).until(() -> loop.reached() == 1);
        loop.stop();

        log.publish(records.get(1));
        log.publish(records.get(2));
        log.flush();
        loop = loop();

        await().atMost(PATIENCE).until(() -> loop.reached() == 2);
        assertThat(count("model_version")).isEqualTo(2);
        assertThat(loop.trouble()).isNull();
    }

    @Test
    void aMissingPositionStopsTheProjectionLoudlyUntilTheTopicIsWhole() {
        var first = log.next(Stories.registered("a"));
        log.publish(first);
        var missing = log.next(Stories.version("a", "1.0.0"));
        var beyond = log.next(Stories.version("a", "1.1.0"));
        log.publish(beyond);
        log.flush();

        await().atMost(PATIENCE).until(() -> loop.trouble() != null);
        assertThat(loop.trouble()).contains("position 1 is missing");
        assertThat(loop.reached()).isZero();
        var health = new ProjectionHealth(new ProjectionStatus(database, List.of(loop)));
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);

        log.recreateTopic();
        List.of(first, missing, beyond).forEach(log::publish);
        log.flush();
        await().atMost(PATIENCE).until(() -> loop.reached() == 2 && loop.trouble() == null);
        assertThat(count("model_version")).isEqualTo(2);
    }

    @Test
    void aPoisonEventParksItsStreamAndOthersGoOn() {
        log.publish(log.next(Stories.registered("a")));
        log.publish(log.next("ModelVersion/a/1.0.0", "not an envelope".getBytes(StandardCharsets.UTF_8)));
        log.publish(log.next(Stories.approved("a", "1.0.0")));
        log.publish(log.next(Stories.approved("a", "7.0.0")));
        log.publish(log.next(Stories.version("a", "1.1.0")));
        log.flush();

        await().atMost(PATIENCE).until(() -> loop.reached() == 4);
        var shown = new ProjectionStatus(database, List.of(loop)).all().getFirst();
        assertThat(shown.parked())
                .extracting(ProjectionStatus.Parked::position, ProjectionStatus.Parked::stream)
                .containsExactly(
                        tuple(1L, "ModelVersion/a/1.0.0"),
                        tuple(2L, "ModelVersion/a/1.0.0"),
                        tuple(3L, "ModelVersion/a/7.0.0"));
        assertThat(shown.parked().get(2).why()).contains("does not exist");
        assertThat(count("model_version")).isEqualTo(1);
    }

    @Test
    void textThatTheDatabaseCannotHoldDoesNotStopTheLog() {
        log.publish(log.next(new ModelRegistered("a", "use\0less", "owner", Stories.NOON)));
        log.publish(log.next(Stories.registered("a")));
        log.publish(log.next(Stories.registered("b")));
        log.flush();

        await().atMost(PATIENCE).until(() -> loop.reached() == 2);
        var uses = database.jdbc()
                .sql("select intended_use from view.model_g1 order by model")
                .query((row, _) -> row.getString(1))
                .list();
        assertThat(uses).containsExactly("use\uFFFDless", "mortality in intensive care");
    }

    @Test
    void aNewVersionOfTheCodeBuildsItsTablesAndTakesOver() {
        log.publish(Stories.takenBack("a", "r-1"));
        await().atMost(PATIENCE).until(() -> loop.reached() == 15);
        loop.stop();
        database.jdbc().sql("update view.generation set version = 0").update();
        loop = loop();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(new Generations(database).live("catalog"))
                        .hasValueSatisfying(live -> {
                            assertThat(live.version()).isEqualTo(new CatalogProjection().version());
                            assertThat(live.number()).isEqualTo(2);
                            assertThat(live.reached()).isEqualTo(15);
                        }));
        log.publish(List.of(Stories.registered("b")));
        await().atMost(PATIENCE).until(() -> loop.reached() == 16);
    }

    private long count(String table) {
        return database.jdbc()
                .sql("select count(*) from view." + table + "_g1 where valid_to is null")
                .query(Long.class)
                .single();
    }
}
