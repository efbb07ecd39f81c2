package io.modeltrail.query.audit;

import io.modeltrail.query.database.QueryDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;

/// The table of alarms. They stay until a person has dealt with the cause and deletes them.
final class Alarms {

    private static final int SHOWN = 20;

    private final QueryDatabase database;

    Alarms(QueryDatabase database) {
        this.database = database;
    }

    static void raise(Connection connection, Alarm alarm) throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into view.alarm (kind, subject, position, detail) values (?, ?, ?, ?) on conflict do nothing")) {
            insert.setString(1, alarm.kind());
            insert.setString(2, alarm.subject());
            insert.setObject(3, alarm.position(), Types.BIGINT);
            insert.setString(4, alarm.detail().replace('\0', '\uFFFD'));
            insert.executeUpdate();
        }
    }

    long count() {
        return database.jdbc()
                .sql("select count(*) from view.alarm")
                .query(Long.class)
                .single();
    }

    /// The first ones.
    List<String> details() {
        return database.jdbc()
                .sql("select kind || ': ' || detail from view.alarm order by raised_at, subject limit " + SHOWN)
                .query((row, _) -> row.getString(1))
                .list();
    }
}
