package io.modeltrail.query;

import io.modeltrail.query.database.DatabaseSettings;
import io.modeltrail.query.database.QueryDatabase;
import io.modeltrail.servers.testing.TestServers;

/// Databases of a test's own.
public final class TestDatabases {

    private TestDatabases() {}

    public static QueryDatabase fresh(String prefix) {
        var database = TestServers.postgres().freshDatabase(prefix);
        return QueryDatabase.open(
                new DatabaseSettings(database.jdbcUrl(), database.user(), database.password(), "secret-'1'", 8));
    }
}
