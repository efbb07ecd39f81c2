package io.modeltrail.servers.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/// How tests reach the PostgreSQL they share. Roles belong to the whole server: migrations that create them must bear a
/// second run.
public record PostgresAccess(String host, int port, String superuser, String password) {

    private static final AtomicInteger CREATED = new AtomicInteger();

    /// A new empty database, so that test classes do not see each other's rows; the address of that database carries no
    /// user.
    public TestDatabase freshDatabase(String prefix) {
        if (!prefix.matches("[a-z][a-z0-9_]{0,30}")) {
            throw new IllegalArgumentException(
                    "prefix '%s' must be at most 31 of a-z, 0-9 and _, a letter first".formatted(prefix));
        }
        String name = "%s_%d_%d".formatted(prefix, ProcessHandle.current().pid(), CREATED.incrementAndGet());
        try (Connection connection = database("postgres").connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot create the test database " + name, e);
        }
        return database(name);
    }

    /// One database of the server.
    public record TestDatabase(String name, String jdbcUrl, String user, String password) {

        public Connection connect() throws SQLException {
            return DriverManager.getConnection(jdbcUrl, user, password);
        }
    }

    private TestDatabase database(String name) {
        return new TestDatabase(name, "jdbc:postgresql://%s:%d/%s".formatted(host, port, name), superuser, password);
    }
}
