package io.modeltrail.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.query.Stories;
import io.modeltrail.query.TestDatabases;
import io.modeltrail.query.TestLog;
import io.modeltrail.query.audit.AuditProjection;
import io.modeltrail.query.catalog.CatalogProjection;
import io.modeltrail.query.change.ChangeProjection;
import io.modeltrail.query.compliance.ComplianceProjection;
import io.modeltrail.query.database.QueryDatabase;
import io.modeltrail.query.deadline.DeadlineProjection;
import io.modeltrail.query.drift.DriftProjection;
import io.modeltrail.query.experiment.ExperimentProjection;
import io.modeltrail.query.identity.IdentityProjection;
import io.modeltrail.query.incident.IncidentProjection;
import io.modeltrail.query.risk.RiskProjection;
import io.modeltrail.query.rollout.RolloutProjection;
import io.modeltrail.query.study.StudyProjection;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever batches the log arrives in, whatever comes twice and wherever the process dies: the rows are those that one
/// undisturbed fold gives, at every position.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RebuildEqualsLiveTest {

    private static final int EVENTS = 700;

    private QueryDatabase database;

    @BeforeAll
    void open() {
        database = TestDatabases.fresh("fold");
    }

    @AfterAll
    void close() {
        database.close();
    }

    static List<Arguments> projectionsAndSeeds() {
        List<Arguments> all = new ArrayList<>();
        for (var projection : List.of(
                new CatalogProjection(),
                new RolloutProjection(),
                new ExperimentProjection(),
                new ChangeProjection(),
                new AuditProjection())) {
            for (long seed = 1; seed <= 3; seed++) {
                all.add(Arguments.of(projection.name(), projection, seed));
            }
        }
        for (var projection : List.of(
                new StudyProjection(),
                new ComplianceProjection(),
                new RiskProjection(),
                new IncidentProjection(),
                new DriftProjection(),
                new DeadlineProjection(),
                new IdentityProjection())) {
            all.add(Arguments.of(projection.name(), projection, 1L));
        }
        return all;
    }

    @ParameterizedTest(name = "{0}, seed {2}")
    @MethodSource("projectionsAndSeeds")
    void aDisturbedFoldGivesTheRowsOfAnUndisturbedOne(String name, Projection projection, long seed) {
        var random = new Random(seed);
        List<LogRecord> records = records(random);
        var failing = new FailingProjection(projection, random);
        var live = Folding.fromNothing(database, failing);
        disturb(live, records, random);
        failing.wellBehaved = true;

        var rebuilt = new Folding(database, failing);
        rebuilt.beginAnew();
        rebuilt.take(records);

        long middle = random.nextInt(EVENTS);
        assertThat(live.live().reached()).isEqualTo(EVENTS - 1);
        assertThat(rebuilt.generation().reached()).isEqualTo(EVENTS - 1);
        assertThat(live.hash(live.live(), EVENTS - 1)).isEqualTo(rebuilt.hash(rebuilt.generation(), EVENTS - 1));
        assertThat(live.hash(live.live(), middle)).isEqualTo(rebuilt.hash(rebuilt.generation(), middle));
        assertThat(live.hash(live.live(), EVENTS - 1)).isNotEqualTo(live.hash(live.live(), 10));
    }

    @ParameterizedTest(name = "{0}, seed {2}")
    @MethodSource("projectionsAndSeeds")
    void theStateAsOfAPositionIsTheStateThatWasThere(String name, Projection projection, long seed) {
        var random = new Random(-seed);
        var records = records(random);
        var folding = Folding.fromNothing(database, projection);
        int then = random.nextInt(EVENTS);
        folding.take(records.subList(0, then + 1));
        var seen = folding.hash(folding.generation(), then);
        folding.take(records.subList(then + 1, EVENTS));
        assertThat(folding.hash(folding.generation(), then)).isEqualTo(seen);
    }

    private static List<LogRecord> records(Random random) {
        var log = new TestLog();
        return Stories.random(random, EVENTS).stream().map(log::next).toList();
    }

    /// Sends batches of random size, some of them again, and dies now and then between the rows and the commit.
    private static void disturb(Folding live, List<LogRecord> records, Random random) {
        int next = 0;
        while (next < records.size()) {
            int from = Math.max(0, next - random.nextInt(30));
            int to = Math.min(records.size(), next + 1 + random.nextInt(60));
            try {
                live.take(records.subList(from, to));
                next = to;
            } catch (Killed killed) {
                live.restart();
                next = (int) live.live().reached() + 1;
            }
        }
    }

    private static final class FailingProjection implements Projection {
        private final Projection projection;
        private final Random random;
        private boolean wellBehaved;

        FailingProjection(Projection projection, Random random) {
            this.projection = projection;
            this.random = random;
        }

        @Override
        public String name() {
            return projection.name();
        }

        @Override
        public int version() {
            return projection.version();
        }

        @Override
        public List<String> tables() {
            return projection.tables();
        }

        @Override
        public Fold fold(Generation generation) {
            var fold = projection.fold(generation);
            return new Fold() {
                @Override
                public void write(Connection connection, List<LogRecord> batch) throws SQLException {
                    fold.write(connection, batch);
                    if (!wellBehaved && random.nextInt(4) == 0) {
                        throw new Killed();
                    }
                }

                @Override
                public void park(Connection connection, LogRecord poison, String why) throws SQLException {
                    fold.park(connection, poison, why);
                }

                @Override
                public void forget() {
                    fold.forget();
                }
            };
        }

        @Override
        public List<String> state(Generation generation, long position) {
            return projection.state(generation, position);
        }
    }

    private static final class Killed extends RuntimeException {}
}
