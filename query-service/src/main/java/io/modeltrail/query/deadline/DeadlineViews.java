package io.modeltrail.query.deadline;

import io.modeltrail.query.reading.Answers.Page;
import io.modeltrail.query.reading.Snapshot;
import java.time.Instant;

/// Deadlines as JSON, as of a position.
final class DeadlineViews {

    /// One is over when that is on the log, or when its end lies before `:now`.
    private static final String STATE = """
            case when o.value ->> 'incidentId' is not null then 'MISSED'
                 when (o.value -> 'deadline' ->> 'dueAt')::timestamptz <= :now::timestamptz then 'OVERDUE'
                 when (o.value ->> 'reminded')::boolean then 'REMINDED' else 'RUNNING' end
            """;

    private DeadlineViews() {}

    /// Which deadlines; what is empty does not restrict.
    record Wanted(String stream, String overdue) {}

    private record Found(String key, String json) {}

    /// In order of their ends, those after `after`, a cursor of an earlier page.
    static Page deadlines(Snapshot snapshot, Wanted wanted, Instant now, String after, int limit) {
        var found = snapshot.sql("""
                        select * from (
                            select o.value -> 'deadline' ->> 'dueAt' || ' ' || stream || ' ' || o.key as place,
                                %1$s as state,
                                json_strip_nulls(json_build_object(
                                    'stream', stream, 'name', o.key, 'what', o.value -> 'deadline' -> 'what',
                                    'dueAt', o.value -> 'deadline' -> 'dueAt',
                                    'remindAt', o.value -> 'deadline' -> 'remindAt', 'state', %1$s,
                                    'incidentId', o.value -> 'incidentId', 'position', o.value -> 'since'))
                            from {deadline} t, jsonb_each(t.owed -> 'byName') o
                            where valid_from <= :position and (valid_to is null or valid_to > :position)
                              and (:stream = '' or stream = :stream)) deadlines
                        where (place collate "C") > :after
                          and (:overdue = '' or (:overdue = 'true') = (state in ('MISSED', 'OVERDUE')))
                        order by place collate "C" limit :limit
                        """.formatted(STATE))
                .param("stream", wanted.stream())
                .param("overdue", wanted.overdue())
                .param("now", now.toString())
                .param("after", after)
                .param("limit", limit + 1)
                .query((row, _) -> new Found(row.getString(1), row.getString(3)))
                .list();
        return Page.of(found, limit, Found::json, Found::key);
    }
}
