package io.modeltrail.query.compliance;

import io.modeltrail.query.reading.Answers.Page;
import io.modeltrail.query.reading.Snapshot;
import io.modeltrail.query.reading.Snapshot.Item;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// Compliance audits as JSON, as of a position. `:today` is the day that due days are held against.
final class AuditViews {

    private static final String OVERDUE = "(state <> 'CLOSED' and due_on < :today::date)";

    private static final String ACTIONS_OVERDUE = """
            (select coalesce(json_agg(a ->> 'capaId' order by a ->> 'capaId'), '[]')
             from jsonb_array_elements(record -> 'actions') a
             where (a ->> 'effective') is distinct from 'true' and (a ->> 'dueOn')::date < :today::date)
            """;

    private static final String AUDIT = """
            json_strip_nulls(json_build_object(
                'auditId', audit_id, 'scope', scope, 'framework', framework, 'state', state, 'dueOn', due_on,
                'everyMonths', every_months, 'overdue', %s, 'actionsOverdue', %s,
                'findings', record -> 'findings', 'actions', record -> 'actions', 'recordDigest', record_digest,
                'trailReviews', reviews, 'closure', closure, 'scheduledBy', scheduled_by, 'startedBy', started_by,
                'scheduledAt', view.iso(scheduled_at), 'startedAt', view.iso(started_at),
                'changedAt', view.iso(changed_at), 'closedAt', view.iso(closed_at),
                'streamVersion', stream_version, 'position', valid_from))
            """.formatted(OVERDUE, ACTIONS_OVERDUE);

    private AuditViews() {}

    /// Which audits; what is empty does not restrict.
    record Wanted(String state, String framework, String overdue) {}

    private record Named(String name, String json) {}

    static Optional<Item> audit(Snapshot snapshot, String auditId, LocalDate today) {
        return snapshot
                .held("compliance_audit", AUDIT, "audit_id = :id", Map.of("id", auditId, "today", today.toString()))
                .stream()
                .findFirst();
    }

    /// In order of id, those after `after`.
    static Page audits(Snapshot snapshot, Wanted wanted, LocalDate today, String after, int limit) {
        var found = snapshot.sql("""
                        select audit_id, %s from {compliance_audit}
                        where valid_from <= :position and (valid_to is null or valid_to > :position)
                          and audit_id > :after and (:state = '' or state = :state)
                          and (:framework = '' or framework = :framework)
                          and (:overdue = '' or (:overdue = 'true') = %s)
                        order by audit_id limit :limit
                        """.formatted(AUDIT, OVERDUE))
                .param("after", after)
                .param("state", wanted.state())
                .param("framework", wanted.framework())
                .param("overdue", wanted.overdue())
                .param("today", today.toString())
                .param("limit", limit + 1)
                .query((row, _) -> new Named(row.getString(1), row.getString(2)))
                .list();
        return Page.of(found, limit, Named::json, Named::name);
    }
}
