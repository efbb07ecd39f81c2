package io.modeltrail.query.audit;

import io.modeltrail.query.reading.Snapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Stored leaves, by position, by stream and by what auditors search for.
public final class Leaves {

    /// A stream may have more events than one answer should hold.
    public static final int MOST_OF_A_STREAM = 10_000;

    private Leaves() {}

    /// What auditors search by; null does not restrict. `kind` is what stands before the slash of the stream.
    record Filter(
            @Nullable String stream,
            @Nullable String kind,
            @Nullable String actor,
            @Nullable String type,
            @Nullable String correlation,
            @Nullable String command,
            @Nullable Instant from,
            @Nullable Instant to) {}

    static Optional<Leaf> at(Snapshot snapshot, long position) {
        return snapshot.sql(Leaf.COLUMNS + "where position = :at and position <= :position")
                .param("at", position)
                .query(Leaf::read)
                .optional();
    }

    /// In order; at most [#MOST_OF_A_STREAM].
    public static List<Leaf> ofStream(Snapshot snapshot, String stream) {
        return snapshot.sql(Leaf.COLUMNS + "where stream = :stream and position <= :position order by position limit "
                        + MOST_OF_A_STREAM)
                .param("stream", stream)
                .query(Leaf::read)
                .list();
    }

    /// The first ones after a position, of one stream or of all when it is empty.
    public static List<Leaf> after(Snapshot snapshot, long position, String stream, int limit) {
        return snapshot.sql(Leaf.COLUMNS
                        + "where position > :after and position <= :position and (:stream = '' or stream = :stream)"
                        + " order by position limit :limit")
                .param("after", position)
                .param("stream", stream)
                .param("limit", limit)
                .query(Leaf::read)
                .list();
    }

    /// The leaves `[from, to)`.
    static List<Leaf> range(Snapshot snapshot, long from, long to) {
        return snapshot.sql(Leaf.COLUMNS
                        + "where position >= :from and position < :to and position <= :position order by position")
                .param("from", from)
                .param("to", to)
                .query(Leaf::read)
                .list();
    }

    static List<Leaf> find(Snapshot snapshot, Filter filter, long after, int limit) {
        var conditions = new ArrayList<>(List.of("position > :after", "position <= :position"));
        Map<String, Object> parameters = new HashMap<>(Map.of("after", after, "limit", limit));
        restrict(conditions, parameters, "stream = :stream", "stream", filter.stream());
        restrict(conditions, parameters, "starts_with(stream, :kind || '/')", "kind", filter.kind());
        restrict(conditions, parameters, "actor = :actor", "actor", filter.actor());
        restrict(conditions, parameters, "type = :type", "type", filter.type());
        restrict(conditions, parameters, "correlation_id = :correlation", "correlation", filter.correlation());
        restrict(conditions, parameters, "command_id = :command", "command", filter.command());
        restrict(conditions, parameters, "recorded_at >= :from::timestamptz", "from", filter.from());
        restrict(conditions, parameters, "recorded_at < :to::timestamptz", "to", filter.to());
        return snapshot.sql(
                        Leaf.COLUMNS + "where " + String.join(" and ", conditions) + " order by position limit :limit")
                .params(parameters)
                .query(Leaf::read)
                .list();
    }

    private static void restrict(
            List<String> conditions, Map<String, Object> parameters, String sql, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(sql);
            parameters.put(name, value.toString());
        }
    }
}
