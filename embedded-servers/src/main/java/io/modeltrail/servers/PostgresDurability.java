package io.modeltrail.servers;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// Asks a running server whether a commit it acknowledges survives a crash, and refuses it if not.
final class PostgresDurability {

    static final List<String> PARAMETERS = List.of("fsync", "synchronous_commit", "full_page_writes");

    private PostgresDurability() {}

    static void require(Connection connection) throws SQLException {
        List<String> broken = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            for (String parameter : PARAMETERS) {
                collect(
                        statement,
                        "select '%1$s=' || current_setting('%1$s') where current_setting('%1$s') <> 'on'"
                                .formatted(parameter),
                        broken);
            }
            // ALTER ROLE and ALTER DATABASE reach sessions other than this one.
            collect(
                    statement,
                    "select c from pg_db_role_setting, unnest(setconfig) c"
                            + " where c like 'synchronous_commit=%' and c <> 'synchronous_commit=on'",
                    broken);
        }
        if (!broken.isEmpty()) {
            throw new ServerStartException("PostgreSQL would lose acknowledged events in a crash: %s; set it to on"
                    .formatted(String.join(", ", broken)));
        }
    }

    private static void collect(Statement statement, String query, List<String> found) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
    }
}
