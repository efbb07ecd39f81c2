package io.modeltrail.command.log;

import io.modeltrail.events.audit.RefusalEvent.Unmet;
import io.modeltrail.events.wire.CommandReply;
import io.modeltrail.events.wire.Envelopes;
import io.modeltrail.events.wire.EventEnvelope;
import io.modeltrail.events.wire.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The questions asked of the log's tables.
final class LogReader {

    private final String log;
    private final JdbcClient jdbc;

    LogReader(String log, DataSource source) {
        this.log = log;
        this.jdbc = JdbcClient.create(source);
    }

    List<EventEnvelope> stream(String stream, long fromVersion) {
        return jdbc.sql("""
                        select envelope from log.event
                        where log = :log and stream = :stream and stream_version >= :from
                        order by stream_version""")
                .param("log", log)
                .param("stream", stream)
                .param("from", fromVersion)
                .query((row, _) -> envelope(row))
                .list();
    }

    StoredStream load(String stream) {
        var snapshots = new ArrayList<Snapshot>(1);
        var events = jdbc.sql("""
                        with latest as (
                            select stream_version, state_type, state from log.snapshot
                            where log = :log and stream = :stream)
                        select stream_version, state_type, state as content from latest
                        union all
                        select * from (
                            select stream_version, null, envelope from log.event
                            where log = :log and stream = :stream
                              and stream_version > coalesce((select stream_version from latest), -1)
                            order by stream_version)""")
                .param("log", log)
                .param("stream", stream)
                .query((row, _) -> {
                    var type = row.getString("state_type");
                    if (type == null) {
                        return Optional.of(Envelopes.decode(row.getBytes("content")));
                    }
                    snapshots.add(new Snapshot(stream, row.getLong("stream_version"), type, row.getBytes("content")));
                    return Optional.<EventEnvelope>empty();
                })
                .list();
        return new StoredStream(
                snapshots.stream().findFirst(),
                events.stream().flatMap(Optional::stream).toList());
    }

    List<PositionedEnvelope> positions(long from, int limit) {
        return jdbc.sql("""
                        select leaf.position, event.envelope
                        from log.leaf join log.event using (row_id)
                        where leaf.log = :log and leaf.position >= :from and leaf.position < :until
                        order by leaf.position""")
                .param("log", log)
                .param("from", from)
                .param("until", from + limit)
                .query((row, _) -> new PositionedEnvelope(row.getLong("position"), envelope(row)))
                .list();
    }

    Optional<String> checkpointRoot(long size) {
        return jdbc.sql("select encode(root, 'base64') from log.checkpoint where log = :log and size = :size")
                .param("log", log)
                .param("size", size)
                .query(String.class)
                .optional();
    }

    OptionalLong position(String stream, long version) {
        // A list, not a stream: a stream of JdbcClient holds its connection until somebody closes it.
        return jdbc
                .sql("""
                        select leaf.position
                        from log.event join log.leaf using (row_id)
                        where event.log = :log and event.stream = :stream and event.stream_version = :version""")
                .param("log", log)
                .param("stream", stream)
                .param("version", version)
                .query((row, _) -> row.getLong("position"))
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    /// Compared byte by byte, whatever the database's collation, so that an index serves it.
    List<String> streamsBeginning(String prefix) {
        return jdbc.sql("""
                        select stream from log.event
                        where log = :log and stream_version = 0 and stream ~>=~ :prefix and stream ~<~ :beyond""")
                .param("log", log)
                .param("prefix", prefix)
                .param("beyond", prefix + Character.MAX_VALUE)
                .query((row, _) -> row.getString("stream"))
                .list();
    }

    Optional<StoredCommand> command(String commandId) {
        return jdbc.sql("""
                        select stream, stream_version, status, code, detail, unmet::text as unmet, actor, request_hash
                        from log.command
                        where log = :log and command_id = :id""")
                .param("log", log)
                .param("id", commandId)
                .query((row, _) -> stored(commandId, row))
                .optional();
    }

    private StoredCommand stored(String commandId, ResultSet row) throws SQLException {
        var events = eventsOf(commandId);
        var reply = new CommandReply(
                commandId,
                CommandReply.Status.valueOf(row.getString("status")),
                row.getString("stream"),
                row.getLong("stream_version"),
                events.stream().map(Placed::envelope).toList(),
                events.isEmpty() ? null : events.getLast().position().orElse(null),
                row.getString("code"),
                row.getString("detail"),
                List.of(Json.tolerant().readValue(row.getString("unmet"), Unmet[].class)));
        return new StoredCommand(reply, row.getString("actor"), row.getString("request_hash"));
    }

    private List<Placed> eventsOf(String commandId) {
        return jdbc.sql("""
                        select event.envelope, leaf.position
                        from log.event left join log.leaf using (row_id)
                        where event.log = :log and event.command_id = :id
                        order by row_id""")
                .param("log", log)
                .param("id", commandId)
                .query((row, _) ->
                        new Placed(envelope(row), Optional.ofNullable(row.getObject("position", Long.class))))
                .list();
    }

    Optional<Snapshot> snapshot(String stream) {
        return jdbc.sql("""
                        select stream_version, state_type, state from log.snapshot
                        where log = :log and stream = :stream""")
                .param("log", log)
                .param("stream", stream)
                .query((row, _) -> new Snapshot(
                        stream, row.getLong("stream_version"), row.getString("state_type"), row.getBytes("state")))
                .optional();
    }

    void storeSnapshot(Snapshot snapshot) {
        jdbc.sql("select true from log.store_snapshot(:log, :stream, :version, :type, :state)")
                .param("log", log)
                .param("stream", snapshot.stream())
                .param("version", snapshot.version())
                .param("type", snapshot.stateType())
                .param("state", snapshot.state())
                .query(Boolean.class)
                .list();
    }

    private static EventEnvelope envelope(ResultSet row) throws SQLException {
        return Envelopes.decode(row.getBytes("envelope"));
    }

    private record Placed(EventEnvelope envelope, Optional<Long> position) {}
}
