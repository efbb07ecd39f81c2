package io.modeltrail.command.log;

import static io.modeltrail.command.log.LogFixture.NOON;
import static io.modeltrail.command.log.LogFixture.command;
import static io.modeltrail.command.log.LogFixture.events;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.modeltrail.events.audit.RefusalEvent.CommandRefused;
import io.modeltrail.events.audit.RefusalEvent.Unmet;
import io.modeltrail.events.wire.CommandReply.Status;
import io.modeltrail.events.wire.EventEnvelope;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EventLogTest {

    @SuppressWarnings("NullAway.Init")
    private LogFixture fixture;

    @SuppressWarnings("NullAway.Init")
    private EventLog log;

    @BeforeAll
    void start() {
        fixture = new LogFixture("event_log");
        log = fixture.log;
    }

    @AfterAll
    void stop() {
        fixture.close();
    }

    @Test
    void whatWasAppendedIsReadBackEqual() {
        var appended = log.append(command("read-1", "Model/read"), events("read", 0, 3));

        assertThat(log.read("Model/read", 0)).isEqualTo(appended.reply().events());
        assertThat(log.read("Model/read", 2)).hasSize(1);
        assertThat(appended.reply().streamVersion()).isEqualTo(2);
        assertThat(log.positionOf("Model/read", 0)).isEmpty();
    }

    @Test
    void aRepeatedCommandIdReturnsTheFirstAnswerAndStoresNothing() {
        var first = log.append(command("twice", "Model/twice", "hash one"), events("twice", 0, 2));

        var repeated = catchThrowableOfType(
                DuplicateCommand.class,
                () -> log.append(command("twice", "Model/twice", "hash two"), events("twice", 2, 1)));

        assertThat(repeated.first())
                .isEqualTo(new StoredCommand(first.reply(), "test|ada", "hash one"))
                .isEqualTo(log.command("twice").orElseThrow());
        assertThat(log.read("Model/twice", 0)).hasSize(2);
    }

    @Test
    void aCommandMayTouchSeveralStreamsOrNone() {
        log.append(command("several-0", "Model/several-b"), events("several-b", 0, 1));
        var both = new ArrayList<>(events("several-a", 0, 2));
        both.addAll(events("several-b", 1, 1));

        log.append(command("several-1", "Model/several-a"), both);
        var nothing = log.append(command("several-2", "Model/several-b"), List.of());

        assertThat(log.read("Model/several-b", 0)).hasSize(2);
        assertThat(nothing.reply().streamVersion()).isEqualTo(1);
        assertThat(log.command("several-2").orElseThrow().reply()).isEqualTo(nothing.reply());
    }

    @Test
    void aCommandThatFailsOnOneStreamLeavesNoTraceOnTheOther() {
        log.append(command("atomic-0", "Model/atomic-b"), events("atomic-b", 0, 1));
        var both = new ArrayList<>(events("atomic-a", 0, 1));
        both.addAll(events("atomic-b", 5, 1));

        var conflict = catchThrowableOfType(
                VersionConflict.class, () -> log.append(command("atomic-1", "Model/atomic-a"), both));

        assertThat(conflict.stream()).isEqualTo("Model/atomic-b");
        assertThat(conflict.expected()).isEqualTo(4);
        assertThat(conflict.actual()).isZero();
        assertThat(log.read("Model/atomic-a", 0)).isEmpty();
        assertThat(log.command("atomic-1")).isEmpty();
    }

    @Test
    void aRefusalIsStoredWithItsReasons() {
        var context = command("refused", "Model/refused").context();
        var unmet = List.of(new Unmet("APPROVED", "no approval", "POST …/approve"));
        var record = new CommandRecord(
                context, "Model/refused", "h", Status.REFUSED, "NOT_APPROVED", "two requirements", unmet);
        var event = new CommandRefused("refused", "Model/refused", "modeltrail.X.v1", "NOT_APPROVED", unmet, NOON);

        var reply = log.append(record, List.of(new NewEvent(0, event))).reply();

        assertThat(reply.streamVersion()).isEqualTo(-1);
        assertThat(log.command("refused").orElseThrow().reply()).isEqualTo(reply);
        assertThat(reply.events().getFirst().event()).isEqualTo(event);
    }

    @Test
    void ofWritersOnOneStreamEachVersionHasOneWinner() throws Exception {
        int writers = 64;
        int rounds = 20;
        var acknowledged = new AtomicLong();
        var start = new CountDownLatch(1);
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Callable<Void>>();
            for (int writer = 0; writer < writers; writer++) {
                var name = "hot-" + writer;
                all.add(() -> {
                    start.await();
                    long version = 0;
                    for (int round = 0; round < rounds; round++) {
                        try {
                            version += log.read("Model/hot", version).size();
                            log.append(command(name + "-" + round, "Model/hot"), events("hot", version, 1));
                            acknowledged.incrementAndGet();
                        } catch (VersionConflict lost) {
                            assertThat(lost.actual()).isNotEqualTo(lost.expected());
                        }
                    }
                    return null;
                });
            }
            var running = all.stream().map(pool::submit).toList();
            start.countDown();
            for (var one : running) {
                one.get();
            }
        }

        var stored = log.read("Model/hot", 0);
        assertThat(stored).hasSize((int) acknowledged.get());
        assertThat(stored.stream().map(EventEnvelope::streamversion))
                .containsExactlyElementsOf(java.util.stream.LongStream.range(0, stored.size())
                        .boxed()
                        .toList());
        assertThat(fixture.meters
                        .counter("modeltrail.log.commands", "outcome", "conflict")
                        .count())
                .isPositive();
    }

    @Test
    void aPoisonousCommandFailsByItself() {
        var poison = command("poison\u0000", "Model/poison");

        assertThatThrownBy(() -> log.append(poison, events("poison", 0, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the log refuses command");
        assertThat(log.append(command("sound", "Model/poison"), events("poison", 0, 1))
                        .reply()
                        .streamVersion())
                .isZero();
    }

    @Test
    void theNewestSnapshotStays() {
        log.storeSnapshot(new Snapshot("Model/long", 100, "model.v1", new byte[] {1}));
        log.storeSnapshot(new Snapshot("Model/long", 200, "model.v1", new byte[] {2}));
        log.storeSnapshot(new Snapshot("Model/long", 150, "model.v1", new byte[] {3}));

        var snapshot = log.snapshot("Model/long").orElseThrow();

        assertThat(snapshot.version()).isEqualTo(200);
        assertThat(snapshot.state()).containsExactly(2);
        assertThat(log.snapshot("Model/other")).isEmpty();
    }
}
