package io.modeltrail.command.bench;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.modeltrail.command.log.EventLog;
import io.modeltrail.command.log.GroupCommit;
import io.modeltrail.command.log.LogSchema;
import io.modeltrail.command.log.Sessions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;

/// A database of its own on a given server, with a log on it; dropped in the end.
///
/// @param server JDBC address of any database of the server
/// @param url JDBC address of the new one
public record BenchDatabase(
        String server,
        String url,
        String owner,
        String ownerPassword,
        String name,
        Sessions sessions,
        HikariDataSource appending,
        HikariDataSource reading,
        EventLog log)
        implements AutoCloseable {

    /// The log's name.
    public static final String LOG = "bench.local/log";

    static final String ROLE_PASSWORD = "modeltrail";

    /// `rolePassword` is given to the server's login roles, as the service's own start does.
    public static BenchDatabase create(String server, String owner, String ownerPassword, String rolePassword)
            throws SQLException {
        var name = "modeltrail_bench_" + System.nanoTime();
        try (var connection = DriverManager.getConnection(server, owner, ownerPassword);
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        var url = server.replaceFirst("(jdbc:postgresql://[^/]+/)[^?]*", "$1" + name);
        LogSchema.migrate(url, owner, ownerPassword, rolePassword);
        var sessions = new Sessions(url, rolePassword);
        var settings = GroupCommit.standard();
        var appending = sessions.appending("bench-append", settings.writers());
        var reading = sessions.reading("bench-read", 4);
        var log = new EventLog(LOG, appending, reading, InstantSource.system(), settings, new SimpleMeterRegistry());
        return new BenchDatabase(server, url, owner, ownerPassword, name, sessions, appending, reading, log);
    }

    static BenchDatabase fromArguments(String[] args) throws SQLException {
        if (args.length < 3) {
            throw new IllegalArgumentException("arguments: <jdbc url> <owner> <owner's password> [seconds a round]");
        }
        return create(args[0], args[1], args[2], ROLE_PASSWORD);
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, owner, ownerPassword);
    }

    long count(String query) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        log.close();
        appending.close();
        reading.close();
        try (var connection = DriverManager.getConnection(server, owner, ownerPassword);
                var statement = connection.createStatement()) {
            statement.execute("drop database " + name + " with (force)");
        }
    }
}
