package io.modeltrail.servers;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/// A PostgreSQL 18 of our own on the loopback interface. What it acknowledges survives a crash, and its data stay when
/// it is closed.
public final class PostgresServer implements AutoCloseable {

    /// The database that exists once the server has started.
    public static final String DATABASE = "modeltrail";

    private static final Map<String, String> DEFAULTS = Map.ofEntries(
            Map.entry("listen_addresses", "127.0.0.1"),
            // Sockets would lie in a directory shared with every other PostgreSQL of this machine.
            Map.entry("unix_socket_directories", ""),
            Map.entry("max_connections", "100"),
            Map.entry("shared_buffers", "128MB"),
            Map.entry("wal_compression", "pglz"),
            Map.entry("password_encryption", "scram-sha-256"),
            Map.entry("idle_in_transaction_session_timeout", "60s"),
            Map.entry("log_min_messages", "warning"));

    private final PostgresCluster cluster;
    private final PostgresGuard guard;
    private final LockFile lock;
    private final int port;
    private final String password;

    private PostgresServer(PostgresCluster cluster, PostgresGuard guard, LockFile lock, int port, String password) {
        this.cluster = cluster;
        this.guard = guard;
        this.lock = lock;
        this.port = port;
        this.password = password;
    }

    public static PostgresServer start(Path directory, int port) {
        return start(PostgresSettings.in(directory).withPort(port, "--postgres-port"));
    }

    /// Starts on what is in the directory, recovering it where needed, or on a new cluster.
    /// A postmaster that outlived its JVM is stopped first.
    public static PostgresServer start(PostgresSettings settings) {
        Path directory = settings.directory();
        LockFile lock = LockFile.acquire(directory, "The PostgreSQL directory " + directory);
        try {
            return start(settings, lock);
        } catch (IOException e) {
            lock.close();
            throw new ServerStartException("PostgreSQL cannot use %s: %s".formatted(directory, e.getMessage()), e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static PostgresServer start(PostgresSettings settings, LockFile lock) throws IOException {
        PostgresCluster cluster = new PostgresCluster(lock.directory());
        if (cluster.postmaster().isPresent()) {
            cluster.stop();
        }
        cluster.forgetStranger();
        int port = Ports.claim(settings.port(), settings.portOption());
        cluster.create();
        PostgresGuard guard = PostgresGuard.watch(cluster.start(port, parameters(settings)));
        PostgresServer server = new PostgresServer(cluster, guard, lock, port, cluster.password());
        try {
            server.prepare();
            return server;
        } catch (SQLException e) {
            server.stop();
            throw new ServerStartException("PostgreSQL on port %d does not answer".formatted(port), e);
        } catch (RuntimeException e) {
            server.stop();
            throw e;
        }
    }

    private static Map<String, String> parameters(PostgresSettings settings) {
        Map<String, String> parameters = new LinkedHashMap<>(DEFAULTS);
        PostgresDurability.PARAMETERS.forEach(parameter -> parameters.put(parameter, "on"));
        parameters.putAll(settings.parameters());
        return parameters;
    }

    private void prepare() throws SQLException {
        try (Connection connection = connect("postgres")) {
            PostgresDurability.require(connection);
            createDatabase(connection);
        }
    }

    private static void createDatabase(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("select 1 from pg_database where datname = '%s'".formatted(DATABASE))) {
            if (found.next()) {
                return;
            }
            statement.execute("create database " + DATABASE);
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), superuser(), password);
    }

    public String host() {
        return "127.0.0.1";
    }

    public int port() {
        return port;
    }

    public String superuser() {
        return PostgresCluster.SUPERUSER;
    }

    public String superuserPassword() {
        return password;
    }

    /// JDBC address of the database `modeltrail`, without user and password.
    public String jdbcUrl() {
        return jdbcUrl(DATABASE);
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://%s:%d/%s".formatted(host(), port, database);
    }

    /// Stops the server in order, open connections included; its data stay.
    @Override
    public void close() {
        try {
            stop();
        } finally {
            lock.close();
        }
    }

    private void stop() {
        try {
            cluster.stop();
        } finally {
            guard.close();
        }
    }
}
