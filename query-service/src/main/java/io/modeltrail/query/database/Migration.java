package io.modeltrail.query.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;

/// Brings schema `view` up to date and gives the role that projects its rights, as the owner of the database.
final class Migration {

    static final String ROLE = "modeltrail_projector";

    /// May select from the document store; the migrations of the log grant that.
    static final String DOCUMENT_READER = "modeltrail_document_reader";

    /// Roles belong to the whole server; somebody else may create the same one at the same time.
    private static final int ATTEMPTS = 5;

    private final DatabaseSettings settings;

    Migration(DatabaseSettings settings) {
        this.settings = settings;
    }

    void run() {
        Flyway.configure()
                .dataSource(
                        DatabaseAddress.named(settings.url(), "modeltrail-query-migration"),
                        settings.owner(),
                        settings.ownerPassword())
                .locations("classpath:db/view")
                .schemas("view")
                .defaultSchema("view")
                .connectRetries(30)
                .connectRetriesInterval(2)
                .load()
                .migrate();
        try (Connection connection =
                DriverManager.getConnection(settings.url(), settings.owner(), settings.ownerPassword())) {
            ensureRole(connection, ROLE);
            ensureRole(connection, DOCUMENT_READER);
            grant(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot prepare the roles %s and %s".formatted(ROLE, DOCUMENT_READER), e);
        }
    }

    private void ensureRole(Connection connection, String role) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                createRole(connection, role);
                return;
            } catch (SQLException raced) {
                if (attempt == ATTEMPTS) {
                    throw raced;
                }
            }
        }
    }

    private void createRole(Connection connection, String role) throws SQLException {
        try (PreparedStatement text = connection.prepareStatement("""
                select case when exists (select from pg_roles where rolname = ?) then 'alter' else 'create' end
                    || format(' role %I login password %L', ?, ?)
                """)) {
            text.setString(1, role);
            text.setString(2, role);
            text.setString(3, settings.password());
            try (var row = text.executeQuery();
                    Statement statement = connection.createStatement()) {
                row.next();
                statement.execute(row.getString(1));
            }
        }
    }

    private static void grant(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("grant usage, create on schema view to " + ROLE);
            statement.execute("grant select, insert, update, delete on all tables in schema view to " + ROLE);
            statement.execute("alter role %s set default_transaction_read_only = on".formatted(DOCUMENT_READER));
        }
    }
}
