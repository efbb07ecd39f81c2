package io.modeltrail.command.sequencing;

import static io.modeltrail.command.log.LogFixture.LOG;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.modeltrail.command.log.BackgroundLoop;
import io.modeltrail.command.log.LogFixture;
import io.modeltrail.command.log.NewEvent;
import io.modeltrail.command.log.PositionedEnvelope;
import io.modeltrail.command.log.VersionConflict;
import io.modeltrail.log.note.NoteSigner;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random writers on few streams, some with several streams a command and some that dawdle before they commit, while
/// two sequencers compete and the leading one loses its session now and then.
class ConcurrentWritersTest {

    private static final int STREAMS = 12;
    private static final NoteSigner SIGNER = NoteSigner.ofSeed(LOG, new byte[32]);

    private final AtomicLong acknowledged = new AtomicLong();

    @ParameterizedTest
    @ValueSource(longs = {1, 20260301})
    void positionsAreContiguousAndKeepTheOrderOfEveryStream(long seed) throws Exception {
        var random = new Random(seed);
        try (var fixture = new LogFixture("concurrent");
                var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var sequencers = List.of(sequencer(fixture), sequencer(fixture));
            sequencers.forEach(BackgroundLoop::start);
            var writers = new ArrayList<Callable<Void>>();
            for (int writer = 0; writer < 16; writer++) {
                writers.add(groupCommit(fixture, "g" + writer, new Random(random.nextLong())));
            }
            for (int writer = 0; writer < 4; writer++) {
                writers.add(dawdler(fixture, "d" + writer, new Random(random.nextLong())));
            }
            writers.add(assassin(fixture));
            for (var done : pool.invokeAll(writers)) {
                done.get();
            }
            var expected = acknowledged.get();
            Awaitility.await("every acknowledged event has a position")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> fixture.log.readByPosition(expected - 1, 1).size() == 1);
            sequencers.forEach(BackgroundLoop::stop);

            var read = fixture.log.readByPosition(0, 1_000_000);
            assertThat(read).hasSize((int) expected);
            assertContiguous(read);
            assertTree(fixture, expected);
        }
    }

    private static BackgroundLoop sequencer(LogFixture fixture) {
        var sequencer = new Sequencer(
                LOG, fixture.sessions.sequencing("seq"), SIGNER, InstantSource.system(), new SimpleMeterRegistry());
        return new BackgroundLoop("sequencer", sequencer);
    }

    private Callable<Void> groupCommit(LogFixture fixture, String name, Random random) {
        return () -> {
            for (int i = 0; i < 60; i++) {
                var streams = streams(random);
                var events = new ArrayList<NewEvent>();
                for (var stream : streams) {
                    var next = fixture.log.read("Model/" + stream, 0).size();
                    events.addAll(LogFixture.events(stream, next, 1 + random.nextInt(3)));
                }
                try {
                    fixture.log.append(LogFixture.command(name + "-" + i, "Model/" + streams.getFirst()), events);
                    acknowledged.addAndGet(events.size());
                } catch (VersionConflict lost) {
                    assertThat(lost.actual()).isNotEqualTo(lost.expected());
                }
            }
            return null;
        };
    }

    private Callable<Void> dawdler(LogFixture fixture, String name, Random random) {
        return () -> {
            try (var connection = fixture.connect("modeltrail_append")) {
                connection.setAutoCommit(false);
                for (int i = 0; i < 15; i++) {
                    var places = new ArrayList<RawAppend.Place>();
                    for (var stream : streams(random)) {
                        var next = fixture.log.read("Model/" + stream, 0).size();
                        places.add(new RawAppend.Place("Model/" + stream, next));
                    }
                    var outcome = RawAppend.append(connection, name + "-" + i, places);
                    // The writer is slow on purpose; nobody waits for this sleep.
                    Thread.sleep(random.nextInt(80));
                    if (random.nextInt(4) == 0) {
                        connection.rollback();
                    } else {
                        connection.commit();
                        acknowledged.addAndGet(outcome.equals("APPENDED") ? places.size() : 0);
                    }
                }
            }
            return null;
        };
    }

    /// Ends the leading sequencer's session a few times.
    private static Callable<Void> assassin(LogFixture fixture) {
        return () -> {
            for (int i = 0; i < 4; i++) {
                Awaitility.await("a sequencer leads")
                        .atMost(Duration.ofSeconds(20))
                        .until(() -> fixture.owner().sql("""
                                        select count(*) filter (where pg_terminate_backend(l.pid))
                                        from pg_locks l join pg_stat_activity a using (pid)
                                        where l.locktype = 'advisory' and l.granted
                                          and a.usename = 'modeltrail_sequencer' and a.datname = current_database()""").query(Long.class).single() > 0);
            }
            return null;
        };
    }

    private static List<String> streams(Random random) {
        var streams = new TreeSet<String>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            streams.add("s" + random.nextInt(STREAMS));
        }
        return List.copyOf(streams);
    }

    private static void assertContiguous(List<PositionedEnvelope> read) {
        var versions = new HashMap<String, Long>();
        for (int position = 0; position < read.size(); position++) {
            var one = read.get(position);
            assertThat(one.position()).isEqualTo(position);
            var before = versions.put(one.envelope().subject(), one.envelope().streamversion());
            assertThat(one.envelope().streamversion()).isEqualTo(before == null ? 0 : before + 1);
        }
    }

    private static void assertTree(LogFixture fixture, long size) throws SQLException {
        var leaves = fixture.owner()
                .sql("select event.envelope from log.leaf join log.event using (row_id) order by position")
                .query((row, _) -> row.getBytes(1))
                .list();
        try (var session = fixture.sessions.sequencing("check").getConnection()) {
            assertThat(new StoredTiles(LOG, session).tree(size).root()).hasToString(TreeByDefinition.root(leaves));
        }
    }
}
