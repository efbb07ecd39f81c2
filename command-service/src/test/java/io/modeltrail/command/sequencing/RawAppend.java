package io.modeltrail.command.sequencing;

import io.modeltrail.command.log.LogFixture;
import io.modeltrail.events.wire.Envelopes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Calls `log.append` in a transaction of the caller's, which [io.modeltrail.command.log.EventLog] never leaves open.
final class RawAppend {

    private static final String SQL = """
            select outcome from log.append(?, array[?::uuid], array[?], array[?], array[?::bigint], array['ACCEPTED'],
                array[null::text], array[null::text], array['[]'], array['test'], array['hash'], array[0::bigint],
                ?, ?, ?, ?::uuid[], ?, ?)""";

    private RawAppend() {}

    /// One event on one stream; returns the outcome.
    static String one(Connection connection, String commandId, String stream, long version) throws SQLException {
        return append(connection, commandId, List.of(new Place(stream, version)));
    }

    record Place(String stream, long version) {}

    static String append(Connection connection, String commandId, List<Place> places) throws SQLException {
        var context = LogFixture.command(commandId, places.getFirst().stream()).context();
        var leaves = new ArrayList<byte[]>();
        for (var place : places) {
            var name = place.stream().substring(place.stream().indexOf('/') + 1);
            leaves.add(Envelopes.encode(Envelopes.wrap(
                    LogFixture.LOG,
                    UUID.randomUUID().toString(),
                    LogFixture.aliasMoved(name, "a"),
                    place.version(),
                    LogFixture.NOON,
                    context)));
        }
        try (var statement = connection.prepareStatement(SQL)) {
            statement.setString(1, LogFixture.LOG);
            statement.setString(2, UUID.randomUUID().toString());
            statement.setString(3, commandId);
            statement.setString(4, places.getFirst().stream());
            statement.setObject(5, null, java.sql.Types.BIGINT);
            var all = places.stream();
            statement.setArray(
                    6, connection.createArrayOf("int4", all.map(_ -> 1).toArray(Integer[]::new)));
            statement.setArray(
                    7,
                    connection.createArrayOf(
                            "text", places.stream().map(Place::stream).toArray(String[]::new)));
            statement.setArray(
                    8,
                    connection.createArrayOf(
                            "int8", places.stream().map(Place::version).toArray(Long[]::new)));
            statement.setArray(
                    9,
                    connection.createArrayOf(
                            "text",
                            places.stream()
                                    .map(_ -> UUID.randomUUID().toString())
                                    .toArray(String[]::new)));
            statement.setArray(
                    10,
                    connection.createArrayOf(
                            "text", places.stream().map(_ -> "t").toArray(String[]::new)));
            statement.setArray(11, connection.createArrayOf("bytea", leaves.toArray(byte[][]::new)));
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
