package io.modeltrail.command.log;

import static java.lang.System.Logger.Level.INFO;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.flywaydb.core.Flyway;

/// Brings roles and schema `log` up to date, as the database's owner.
public final class LogSchema {

    private static final System.Logger LOGGER = System.getLogger(LogSchema.class.getName());
    private static final int ATTEMPTS = 30;

    /// Any number; it keeps two starting processes from altering the same role at once.
    private static final long ROLES_LOCK = 0x6d6f64656c747261L;

    /// A writer that stays open holds up every position behind it, so the roles that write may not stay open long.
    private static final List<Role> ROLES = List.of(
            new Role("modeltrail_append", "transaction_timeout = '15s'", "idle_in_transaction_session_timeout = '5s'"),
            // Its few queries follow one index each, whatever the statistics of a table that just grew say.
            new Role(
                    "modeltrail_sequencer",
                    "transaction_timeout = '30s'",
                    "idle_in_transaction_session_timeout = '5s'",
                    "enable_seqscan = off",
                    "enable_bitmapscan = off",
                    "enable_sort = off"),
            new Role(
                    "modeltrail_auditor",
                    "transaction_timeout = '1h'",
                    "idle_in_transaction_session_timeout = '60s'",
                    "default_transaction_read_only = on"));

    private LogSchema() {}

    /// `rolePassword` is what the login roles of this service get.
    public static void migrate(String url, String owner, String ownerPassword, String rolePassword) {
        try (var connection = connect(url, owner, ownerPassword)) {
            roles(connection, rolePassword);
        } catch (SQLException failure) {
            throw new IllegalStateException("cannot prepare the roles of the log in " + url, failure);
        }
        Flyway.configure()
                .dataSource(url, owner, ownerPassword)
                .schemas("log")
                .defaultSchema("log")
                .createSchemas(true)
                .table("schema_history")
                .locations("classpath:db/log")
                .load()
                .migrate();
    }

    /// Waits a while for a server that starts at the same time.
    private static Connection connect(String url, String owner, String password) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                return DriverManager.getConnection(url, owner, password);
            } catch (SQLException failure) {
                var state = String.valueOf(failure.getSQLState());
                if (attempt == ATTEMPTS || !(state.startsWith("08") || state.equals("57P03"))) {
                    throw failure;
                }
                LOGGER.log(INFO, "waiting for PostgreSQL at {0}: {1}", url, failure.getMessage());
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofSeconds(1));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for PostgreSQL", interrupted);
        }
    }

    private static void roles(Connection connection, String password) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(%d)".formatted(ROLES_LOCK));
            for (var role : ROLES) {
                role.create(statement, statement.enquoteLiteral(password));
            }
        }
        connection.commit();
    }

    private record Role(String name, List<String> settings) {

        Role(String name, String... settings) {
            this(name, List.of(settings));
        }

        void create(Statement statement, String quotedPassword) throws SQLException {
            statement.execute("""
                    do $$
                    begin
                        create role %s;
                    exception when duplicate_object or unique_violation then
                        null;
                    end
                    $$""".formatted(name));
            statement.execute("alter role %s login password %s".formatted(name, quotedPassword));
            for (var setting : settings) {
                statement.execute("alter role %s set %s".formatted(name, setting));
            }
        }
    }
}
