package io.modeltrail.query.drift;

import io.modeltrail.query.reading.Answers.Page;
import io.modeltrail.query.reading.NotThere;
import io.modeltrail.query.reading.Snapshot;
import java.util.Map;

/// Drifts as JSON, as of a position.
final class DriftViews {

    private static final String EPISODE = """
            json_strip_nulls(json_build_object(
                'signal', signal, 'episode', episode::int, 'reference', reference, 'level', level,
                'open', cleared_at is null, 'incidentId', incident_id, 'detectedAt', view.iso(detected_at),
                'clearedAt', view.iso(cleared_at), 'levels', levels, 'cleared', cleared, 'position', valid_from))
            """;

    private DriftViews() {}

    private record Detected(long position, String json) {}

    /// In the order in which they were noticed, those after the position `after`; `onlyOpen` leaves out those that are
    /// over.
    static Page episodes(Snapshot snapshot, String model, String version, boolean onlyOpen, long after, int limit) {
        var known = snapshot.held(
                "drift_version",
                "'{}'::json",
                "model = :model and version = :version",
                Map.of("model", model, "version", version));
        if (known.isEmpty()) {
            throw new NotThere("there is no version %s of model %s as of position %d"
                    .formatted(version, model, snapshot.position()));
        }
        var found = snapshot.sql("""
                        select detected_position, %s from {drift_episode}
                        where valid_from <= :position and (valid_to is null or valid_to > :position)
                          and model = :model and version = :version and detected_position > :after
                          and (cleared_at is null or not :onlyOpen)
                        order by detected_position limit :limit
                        """.formatted(EPISODE))
                .param("model", model)
                .param("version", version)
                .param("after", after)
                .param("onlyOpen", onlyOpen)
                .param("limit", limit + 1)
                .query((row, _) -> new Detected(row.getLong(1), row.getString(2)))
                .list();
        return Page.of(found, limit, Detected::json, one -> Long.toString(one.position()));
    }
}
