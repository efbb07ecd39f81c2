package io.modeltrail.command.log;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.modeltrail.events.Event;
import io.modeltrail.events.catalog.ModelEvent.ModelAliasMoved;
import io.modeltrail.events.wire.CommandContext;
import io.modeltrail.events.wire.CommandReply;
import io.modeltrail.servers.testing.PostgresAccess.TestDatabase;
import io.modeltrail.servers.testing.TestServers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// A migrated database with a log on it, and words to append with.
public final class LogFixture implements AutoCloseable {

    public static final String LOG = "test.local/log";
    public static final String PASSWORD = "it's a test";
    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");

    public final TestDatabase database;
    public final Sessions sessions;
    public final HikariDataSource appending;
    public final HikariDataSource reading;
    public final EventLog log;
    public final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    public LogFixture(String prefix) {
        this(prefix, GroupCommit.standard());
    }

    public LogFixture(String prefix, GroupCommit settings) {
        database = TestServers.postgres().freshDatabase(prefix);
        LogSchema.migrate(database.jdbcUrl(), database.user(), database.password(), PASSWORD);
        sessions = new Sessions(database.jdbcUrl(), PASSWORD);
        appending = sessions.appending("append", settings.writers());
        reading = sessions.reading("read", 8);
        log = new EventLog(LOG, appending, reading, InstantSource.system(), settings, meters);
    }

    /// As superuser.
    public JdbcClient owner() {
        return JdbcClient.create(new DriverManagerDataSource(database.jdbcUrl(), database.user(), database.password()));
    }

    public Connection connect(String role) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), role, PASSWORD);
    }

    public static CommandRecord command(String id, String stream) {
        return command(id, stream, "hash of " + id);
    }

    public static CommandRecord command(String id, String stream, String requestHash) {
        var context = new CommandContext(id, "test|ada", "ml-engineer", null, id, null, null);
        return new CommandRecord(context, stream, requestHash, CommandReply.Status.ACCEPTED, null, null, List.of());
    }

    public static Event aliasMoved(String model, String alias) {
        return new ModelAliasMoved(model, alias, "1.0.0", null, null, NOON);
    }

    /// `count` events of one model from this version on.
    public static List<NewEvent> events(String model, long fromVersion, int count) {
        var events = new ArrayList<NewEvent>();
        for (long version = fromVersion; version < fromVersion + count; version++) {
            events.add(new NewEvent(version, aliasMoved(model, "alias-" + version)));
        }
        return events;
    }

    @Override
    public void close() {
        log.close();
        appending.close();
        reading.close();
    }
}
