package io.modeltrail.query.change;

import io.modeltrail.query.reading.Answers.Page;
import io.modeltrail.query.reading.Snapshot;
import io.modeltrail.query.reading.Snapshot.Item;
import java.util.Map;
import java.util.Optional;

/// Change requests and plans as JSON, as of a position.
final class ChangeViews {

    private static final String CHANGE = """
            json_strip_nulls(json_build_object(
                'changeId', change_id, 'model', model, 'fromVersion', from_version, 'version', version, 'kind', kind,
                'purposes', purposes, 'state', state, 'proposal', proposal, 'assessment', assessment,
                'digest', digest, 'signaturesNeeded', needed, 'signatures', signatures,
                'requestedBy', requested_by, 'registeredBy', registered_by, 'withinPlan', within_plan,
                'decision', decision, 'obligations', obligations, 'requestedAt', view.iso(requested_at),
                'changedAt', view.iso(changed_at), 'decidedAt', view.iso(decided_at),
                'streamVersion', stream_version, 'position', valid_from))
            """;

    private static final String PLAN = """
            json_build_object(
                'planId', plan_id, 'model', min(model),
                'editions', json_agg(json_strip_nulls(json_build_object(
                    'edition', edition::int, 'state', state, 'changes', changes, 'digest', digest,
                    'establishedBy', established_by, 'authorisation', authorisation, 'retirement', retirement,
                    'establishedAt', view.iso(established_at), 'changedAt', view.iso(changed_at),
                    'position', valid_from)) order by edition::int),
                'streamVersion', max(stream_version), 'position', max(valid_from))
            """;

    private ChangeViews() {}

    private record Named(String name, String json) {}

    /// What a list of changes is narrowed to; an empty text narrows nothing. `obligation` is the state of something
    /// owed.
    record Wanted(String model, String version, String state, String obligation) {}

    static Optional<Item> change(Snapshot snapshot, String changeId) {
        return snapshot.held("change_request", CHANGE, "change_id = :id", Map.of("id", changeId)).stream()
                .findFirst();
    }

    /// In order of id, those after `after`.
    static Page changes(Snapshot snapshot, Wanted wanted, String after, int limit) {
        var found = snapshot.sql("""
                        select change_id, %s from {change_request}
                        where valid_from <= :position and (valid_to is null or valid_to > :position)
                          and change_id > :after and (:model = '' or model = :model)
                          and (:version = '' or version = :version) and (:state = '' or state = :state)
                          and (:obligation = '' or exists (
                              select 1 from jsonb_each(obligations) owed where owed.value ->> 'state' = :obligation))
                        order by change_id limit :limit
                        """.formatted(CHANGE))
                .param("after", after)
                .param("model", wanted.model())
                .param("version", wanted.version())
                .param("state", wanted.state())
                .param("obligation", wanted.obligation())
                .param("limit", limit + 1)
                .query((row, _) -> new Named(row.getString(1), row.getString(2)))
                .list();
        return Page.of(found, limit, Named::json, Named::name);
    }

    static Optional<Item> plan(Snapshot snapshot, String planId) {
        return snapshot.sql("""
                        select max(stream_version), %s from {change_control_plan}
                        where valid_from <= :position and (valid_to is null or valid_to > :position)
                          and plan_id = :id
                        group by plan_id
                        """.formatted(PLAN))
                .param("id", planId)
                .query((row, _) -> new Item(row.getLong(1), row.getString(2)))
                .optional();
    }

    /// In order of id, those after `after`.
    static Page plans(Snapshot snapshot, String model, String after, int limit) {
        var found = snapshot.sql("""
                        select plan_id, %s from {change_control_plan}
                        where valid_from <= :position and (valid_to is null or valid_to > :position)
                          and plan_id > :after and (:model = '' or model = :model)
                        group by plan_id order by plan_id limit :limit
                        """.formatted(PLAN))
                .param("after", after)
                .param("model", model)
                .param("limit", limit + 1)
                .query((row, _) -> new Named(row.getString(1), row.getString(2)))
                .list();
        return Page.of(found, limit, Named::json, Named::name);
    }
}
