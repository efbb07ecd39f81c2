package io.modeltrail.query.incident;

import io.modeltrail.query.reading.Answers.Page;
import io.modeltrail.query.reading.Snapshot;
import io.modeltrail.query.reading.Snapshot.Item;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// Incidents as JSON, as of a position.
final class IncidentViews {

    private static final String HELD =
            "c.incident_id = t.incident_id and c.valid_from <= :position and (c.valid_to is null or c.valid_to > :position)";

    /// A clock that is open is over when that is on the log, or when its end lies before `:now`.
    private static final String OVERDUE = """
            exists (select 1 from {incident_clock} c where %s and (c.state = 'MISSED'
                or (c.state in ('RUNNING', 'REMINDED') and c.due_at <= :now::timestamptz)))
            """.formatted(HELD);

    private static final String INCIDENT = """
            json_strip_nulls(json_build_object(
                'incidentId', incident_id, 'kind', kind, 'severity', severity, 'state', state, 'about', about,
                'summary', summary, 'affected', affected, 'harm', harm, 'openedBy', opened_by,
                'recordDigest', record_digest, 'awareness', awareness, 'decisions', decisions,
                'correction', correction, 'reports', reports, 'information', information, 'resolution', resolution,
                'notifications', notifications, 'closure', closure,
                'clocks', (select coalesce(json_agg(json_build_object(
                    'clockId', c.clock_id, 'state', c.state, 'dueAt', view.iso(c.due_at), 'running', c.running,
                    'why', c.why, 'outcome', c.outcome, 'position', c.valid_from) order by c.clock_id), '[]')
                    from {incident_clock} c where %s),
                'overdue', %s,
                'openedAt', view.iso(opened_at), 'changedAt', view.iso(changed_at), 'closedAt', view.iso(closed_at),
                'streamVersion', stream_version, 'position', valid_from))
            """.formatted(HELD, OVERDUE);

    private IncidentViews() {}

    private record Named(String name, String json) {}

    static Optional<Item> incident(Snapshot snapshot, String incidentId, Instant now) {
        return snapshot
                .held("incident", INCIDENT, "incident_id = :id", Map.of("id", incidentId, "now", now.toString()))
                .stream()
                .findFirst();
    }

    /// In order of id, those after `after`.
    static Page incidents(Snapshot snapshot, IncidentFilter filter, Instant now, String after, int limit) {
        var found = snapshot.sql("""
                        select incident_id, %s from {incident} t
                        where valid_from <= :position and (valid_to is null or valid_to > :position)
                          and incident_id > :after and (:state = '' or state = :state) and (:kind = '' or kind = :kind)
                          and (:severity = '' or severity = :severity) and (:model = '' or model = :model)
                          and (:version = '' or version = :version) and (:about = '' or about = :about)
                          and (:overdue = '' or (:overdue = 'true') = %s)
                        order by incident_id limit :limit
                        """.formatted(INCIDENT, OVERDUE))
                .param("after", after)
                .param("state", filter.state())
                .param("kind", filter.kind())
                .param("severity", filter.severity())
                .param("model", filter.model())
                .param("version", filter.version())
                .param("about", filter.about())
                .param("overdue", filter.overdue())
                .param("now", now.toString())
                .param("limit", limit + 1)
                .query((row, _) -> new Named(row.getString(1), row.getString(2)))
                .list();
        return Page.of(found, limit, Named::json, Named::name);
    }
}
