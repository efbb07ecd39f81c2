package io.modeltrail.command.bench;

import io.modeltrail.events.wire.Envelopes;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/// The baseline: the same events by plain JDBC, one insert and one commit each over 16 connections, into a table with
/// two indexes in the same database.
final class PlainInserts {

    private static final int CONNECTIONS = 16;
    private static final String TABLE = """
            create schema if not exists bench;
            create table bench.event (
                row_id bigint generated always as identity primary key,
                log text not null, stream text not null, stream_version bigint not null, event_id uuid not null,
                type text not null, command_id text not null, recorded_at timestamptz not null, envelope bytea not null,
                unique (log, stream, stream_version))""";
    private static final String INSERT = """
            insert into bench.event (log, stream, stream_version, event_id, type, command_id, recorded_at, envelope)
            values (?, ?, ?, ?, ?, ?, now(), ?)""";

    private final BenchDatabase database;
    private final AtomicLong inserted = new AtomicLong();
    private final AtomicLong streams = new AtomicLong();

    private PlainInserts(BenchDatabase database) {
        this.database = database;
    }

    static PlainInserts into(BenchDatabase database) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(TABLE);
        }
        return new PlainInserts(database);
    }

    /// Rows a second.
    double round(Duration duration) throws Exception {
        return Load.perSecond(CONNECTIONS, inserted, _ -> () -> {
            insert(System.nanoTime() + duration.toNanos());
            return null;
        });
    }

    private void insert(long end) throws SQLException {
        var model = "p-" + streams.incrementAndGet();
        try (var connection = database.connect();
                var insert = connection.prepareStatement(INSERT)) {
            for (long version = 0; System.nanoTime() < end; version++) {
                var id = UUID.randomUUID();
                var envelope = Envelopes.wrap(
                        BenchDatabase.LOG,
                        id.toString(),
                        BenchEvents.event(model),
                        version,
                        Instant.now(),
                        BenchEvents.context(model + "-" + version));
                insert.setString(1, BenchDatabase.LOG);
                insert.setString(2, envelope.subject());
                insert.setLong(3, version);
                insert.setObject(4, id);
                insert.setString(5, envelope.type());
                insert.setString(6, envelope.commandid());
                insert.setBytes(7, Envelopes.encode(envelope));
                insert.executeUpdate();
                inserted.incrementAndGet();
            }
        }
    }

    void verify() throws SQLException {
        Load.requireStored("plain rows", database.count("select count(*) from bench.event"), inserted.get());
    }
}
