package io.modeltrail.command.log;

import static io.modeltrail.command.log.LogFixture.command;
import static io.modeltrail.command.log.LogFixture.events;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modeltrail.events.wire.EventEnvelope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class BrokenConnectionTest {

    private static final String KILL = """
            select count(*) filter (where pg_terminate_backend(pid))
            from pg_stat_activity
            where usename = 'modeltrail_append' and datname = current_database() and state = 'active'""";

    @Test
    void aSessionKilledInTheMiddleOfAnAppendStoresItOnceOrNotAtAllAndTellsWhich() throws Exception {
        try (var fixture = new LogFixture("killed");
                var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var over = new AtomicBoolean();
            var killer = pool.submit(() -> {
                long killed = 0;
                var owner = fixture.owner();
                while (!over.get() || killed == 0) {
                    killed += owner.sql(KILL).query(Long.class).single();
                    Thread.sleep(3);
                }
                return killed;
            });
            var writers = new ArrayList<Callable<Void>>();
            for (int writer = 0; writer < 8; writer++) {
                writers.add(insistentWriter(fixture.log, "w" + writer));
            }
            for (var done : pool.invokeAll(writers)) {
                done.get();
            }
            over.set(true);

            assertThat(killer.get()).isPositive();
            for (int writer = 0; writer < 8; writer++) {
                var stored = fixture.log.read("Model/w" + writer, 0);
                assertThat(stored.stream().map(EventEnvelope::commandid).distinct())
                        .hasSize(100);
                assertThat(stored).hasSize(200);
            }
        }
    }

    /// 100 commands of two events each, every one asked for until there is an answer.
    private static Callable<Void> insistentWriter(EventLog log, String name) {
        return () -> {
            for (int i = 0; i < 100; i++) {
                var id = name + "-" + i;
                for (var answered = false; !answered; ) {
                    try {
                        log.append(command(id, "Model/" + name), events(name, i * 2L, 2));
                        answered = true;
                    } catch (LogUnavailable unknown) {
                        assertThat(unknown.getMessage()).contains("same command id");
                    } catch (DuplicateCommand known) {
                        assertThat(known.first().reply().events()).hasSize(2);
                        answered = true;
                    }
                }
            }
            return null;
        };
    }

    @Test
    void aDatabaseThatIsAwayIsReportedWithinThePatience() {
        var settings = new GroupCommit(1, 16, 1 << 20, 2, Duration.ofMillis(300));
        try (var fixture = new LogFixture("away", settings)) {
            fixture.owner()
                    .sql("alter database %s connection limit 0".formatted(fixture.database.name()))
                    .update();
            fixture.appending.getHikariPoolMXBean().softEvictConnections();
            fixture.reading.getHikariPoolMXBean().softEvictConnections();

            assertThatThrownBy(() -> fixture.log.append(command("c", "Model/m"), events("m", 0, 1)))
                    .isInstanceOf(LogUnavailable.class)
                    .hasMessageContaining("ask again with the same command id");
            assertThatThrownBy(() -> fixture.log.command("c")).isInstanceOf(LogUnavailable.class);
        }
    }
}
