package io.modeltrail.query.projection;

import io.modeltrail.query.database.QueryDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Which generations exist, which one serves, and what each has reached.
public final class Generations {

    private static final String COLUMNS =
            "select projection, generation, version, reached, next_offset from view.generation ";

    private final QueryDatabase database;

    public Generations(QueryDatabase database) {
        this.database = database;
    }

    /// The generation that serves, within the caller's transaction if there is one.
    public static Optional<Generation> live(JdbcClient jdbc, String projection) {
        return jdbc.sql(COLUMNS + "where projection = ? and status = 'LIVE'")
                .param(projection)
                .query((row, _) -> read(row))
                .optional();
    }

    Optional<Generation> live(String projection) {
        return live(database.jdbc(), projection);
    }

    /// The generation that serves; the first one when there is none yet.
    Generation liveOrFirst(Projection projection) {
        var live = live(projection.name());
        return live.isPresent() ? live.get() : create(projection, "LIVE");
    }

    /// An empty generation with its own tables.
    Generation create(Projection projection, String status) {
        database.write(connection -> {
            try (var statement = connection.createStatement()) {
                // Two processes may come here at once.
                statement.execute("lock table view.generation in share row exclusive mode");
                var number = next(connection, projection.name());
                if (status.equals("LIVE") && number > 1) {
                    return;
                }
                var created = new Generation(projection.name(), number, projection.version(), -1, 0);
                for (var template : projection.tables()) {
                    statement.execute("create table %s (like view.%s including all)"
                            .formatted(created.table(template), template));
                }
                insert(connection, created, status);
            }
        });
        return database.jdbc()
                .sql(COLUMNS + "where projection = ? and status = ? order by generation desc limit 1")
                .params(projection.name(), status)
                .query((row, _) -> read(row))
                .single();
    }

    private static int next(Connection connection, String projection) throws SQLException {
        try (var query = connection.prepareStatement(
                "select coalesce(max(generation), 0) + 1 from view.generation where projection = ?")) {
            query.setString(1, projection);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static void insert(Connection connection, Generation generation, String status) throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into view.generation (projection, generation, version, status) values (?, ?, ?, ?)")) {
            insert.setString(1, generation.projection());
            insert.setInt(2, generation.number());
            insert.setInt(3, generation.version());
            insert.setString(4, status);
            insert.executeUpdate();
        }
    }

    /// Records what was reached, in the transaction that wrote the rows. Throws [Overtaken] when somebody else wrote to
    /// the generation meanwhile or it has retired.
    static Generation advance(Connection connection, Generation from, long reached, long nextOffset)
            throws SQLException {
        try (var update = connection.prepareStatement("""
                update view.generation set reached = ?, next_offset = ?
                where projection = ? and generation = ? and reached = ? and status <> 'RETIRED'
                """)) {
            update.setLong(1, reached);
            update.setLong(2, nextOffset);
            update.setString(3, from.projection());
            update.setInt(4, from.number());
            update.setLong(5, from.reached());
            if (update.executeUpdate() != 1) {
                throw new Overtaken(from);
            }
            return from.advanced(reached, nextOffset);
        }
    }

    /// Lets `built` serve in place of what serves now, unless that is ahead. True when it serves.
    boolean serve(Generation built) {
        var served = new boolean[1];
        database.write(connection -> {
            try (var retire = connection.prepareStatement("""
                            update view.generation set status = 'RETIRED'
                            where projection = ? and status = 'LIVE' and reached <= ?
                            """);
                    var serve = connection.prepareStatement(
                            "update view.generation set status = 'LIVE' where projection = ? and generation = ?")) {
                retire.setString(1, built.projection());
                retire.setLong(2, built.reached());
                if (retire.executeUpdate() == 1) {
                    serve.setString(1, built.projection());
                    serve.setInt(2, built.number());
                    served[0] = serve.executeUpdate() == 1;
                }
            }
        });
        return served[0];
    }

    /// Drops every generation that does not serve. The one that served last is kept until here, because readers may
    /// still be in it when it retires.
    void dropOthers(Projection projection) {
        var others = database.jdbc()
                .sql(COLUMNS + "where projection = ? and status <> 'LIVE'")
                .param(projection.name())
                .query((row, _) -> read(row))
                .list();
        others.forEach(generation -> drop(projection, generation));
    }

    private void drop(Projection projection, Generation generation) {
        database.write(connection -> {
            try (var statement = connection.createStatement()) {
                for (var template : projection.tables()) {
                    statement.execute("drop table if exists " + generation.table(template));
                }
                for (var table : List.of("parked_event", "generation")) {
                    statement.execute("delete from view.%s where projection = '%s' and generation = %d"
                            .formatted(table, generation.projection(), generation.number()));
                }
            }
        });
    }

    private static Generation read(ResultSet row) throws SQLException {
        return new Generation(row.getString(1), row.getInt(2), row.getInt(3), row.getLong(4), row.getLong(5));
    }

    /// Another process fills this generation too, or a newer one serves: look again.
    static final class Overtaken extends RuntimeException {
        Overtaken(Generation generation) {
            super("generation %d of %s was written by somebody else or has retired"
                    .formatted(generation.number(), generation.projection()));
        }
    }
}
