package io.modeltrail.command.sequencing;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/// The right to be the only one who does a job on a log: a session advisory lock of PostgreSQL.
///
/// It is a lease: the server ends a session that asks nothing for [#LEASE], so a leader that was paused loses the lock
/// to another. All the leader's work goes through the session that holds the lock.
public final class Leadership implements AutoCloseable {

    /// A leader must ask something at least this often.
    public static final Duration LEASE = Duration.ofSeconds(5);

    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(200);

    private final Connection connection;

    private Leadership(Connection connection) {
        this.connection = connection;
    }

    /// Waits until nobody else leads. `source` must open a new session, not one of a pool.
    public static Leadership acquire(DataSource source, String job, String log)
            throws SQLException, InterruptedException {
        var connection = source.getConnection();
        try {
            try (var statement = connection.createStatement()) {
                statement.execute("set idle_session_timeout = " + LEASE.toMillis());
            }
            while (!locked(connection, job + "/" + log)) {
                Thread.sleep(BETWEEN_ATTEMPTS);
            }
            return new Leadership(connection);
        } catch (SQLException | InterruptedException failed) {
            connection.close();
            throw failed;
        }
    }

    /// The session that holds the lock, in auto-commit mode.
    public Connection connection() {
        return connection;
    }

    private static boolean locked(Connection connection, String name) throws SQLException {
        try (var statement = connection.prepareStatement("select pg_try_advisory_lock(hashtextextended(?, 0))")) {
            statement.setString(1, name);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
