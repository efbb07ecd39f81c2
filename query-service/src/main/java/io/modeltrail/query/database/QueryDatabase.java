package io.modeltrail.query.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Schema `view` as role modeltrail_projector: short writing transactions, and reads that see one moment.
public final class QueryDatabase implements AutoCloseable {

    private final HikariDataSource pool;
    private final JdbcClient jdbc;
    private final TransactionTemplate writing;
    private final TransactionTemplate reading;

    private QueryDatabase(HikariDataSource pool) {
        this.pool = pool;
        this.jdbc = JdbcClient.create(pool);
        var transactions = new JdbcTransactionManager(pool);
        this.writing = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /// Migrates the schema, then opens the pool. Waits up to a minute for a server that is still starting.
    public static QueryDatabase open(DatabaseSettings settings) {
        new Migration(settings).run();
        var config = pool(settings, "modeltrail-query", Migration.ROLE);
        config.setMaximumPoolSize(settings.connections());
        config.setMinimumIdle(Math.min(4, settings.connections()));
        config.setConnectionInitSql("set search_path to view; set time zone 'UTC'");
        return new QueryDatabase(new HikariDataSource(config));
    }

    /// Connections to the document store, of a role that may only read it; none before somebody asks.
    public static HikariDataSource documents(DatabaseSettings settings, int connections) {
        var config = pool(settings, "modeltrail-documents", Migration.DOCUMENT_READER);
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(0);
        return new HikariDataSource(config);
    }

    private static HikariConfig pool(DatabaseSettings settings, String name, String role) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(DatabaseAddress.named(settings.url(), name));
        config.setUsername(role);
        config.setPassword(settings.password());
        config.setConnectionTimeout(5_000);
        config.setInitializationFailTimeout(-1);
        return config;
    }

    /// One writing transaction. The work may use the connection or [#jdbc()].
    public void write(Work work) {
        writing.executeWithoutResult(_ -> {
            try {
                work.on(DataSourceUtils.getConnection(pool));
            } catch (SQLException e) {
                throw Objects.requireNonNullElseGet(
                        new SQLStateSQLExceptionTranslator().translate("projecting", null, e),
                        () -> new UncategorizedSQLException("projecting", null, e));
            }
        });
    }

    /// What is done with the connection of one transaction.
    @FunctionalInterface
    public interface Work {
        void on(Connection connection) throws SQLException;
    }

    /// One read-only transaction in which every query sees the same moment.
    public <T> T read(Function<JdbcClient, T> work) {
        return reading.execute(_ -> work.apply(jdbc));
    }

    /// Takes part in the transaction of the calling thread, or commits each statement by itself.
    public JdbcClient jdbc() {
        return jdbc;
    }

    /// A connection of the caller's own, to be closed by the caller.
    public Connection connect() throws SQLException {
        return pool.getConnection();
    }

    @Override
    public void close() {
        pool.close();
    }
}
