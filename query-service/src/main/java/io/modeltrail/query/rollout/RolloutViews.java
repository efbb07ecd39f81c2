package io.modeltrail.query.rollout;

import io.modeltrail.query.reading.Answers.Page;
import io.modeltrail.query.reading.Snapshot;
import io.modeltrail.query.reading.Snapshot.Item;
import java.util.Map;
import java.util.Optional;

/// Rollouts and serving targets as JSON, as of a position.
final class RolloutViews {

    private static final String ROLLOUT = """
            json_strip_nulls(json_build_object(
                'rolloutId', rollout_id, 'target', target, 'model', model, 'stableVersion', stable_version,
                'canaryVersion', canary_version, 'state', state, 'epoch', epoch, 'orderedPercent', ordered_percent,
                'confirmedPercent', confirmed_percent, 'verdict', verdict, 'warnings', warnings, 'pausedBy', paused_by,
                'rollback', rollback, 'phases', phases, 'plan', plan, 'policy', policy,
                'startedAt', view.iso(started_at), 'changedAt', view.iso(changed_at), 'finishedAt', view.iso(finished_at),
                'streamVersion', stream_version, 'position', valid_from))
            """;

    private static final String TARGET = """
            json_strip_nulls(json_build_object(
                'target', target, 'environment', environment, 'model', model, 'router', router,
                'routerAddress', router_address, 'stableVersion', stable_version, 'rolloutId', rollout_id,
                'frozen', case when frozen_from is not null then json_build_object(
                    'from', view.iso(frozen_from), 'until', view.iso(frozen_until), 'why', frozen_why) end,
                'registeredAt', view.iso(registered_at), 'streamVersion', stream_version, 'position', valid_from))
            """;

    private RolloutViews() {}

    private record Named(String name, String json) {}

    static Optional<Item> rollout(Snapshot snapshot, String rolloutId) {
        return snapshot.held("rollout", ROLLOUT, "rollout_id = :id", Map.of("id", rolloutId)).stream()
                .findFirst();
    }

    /// In order of id, those after `after`; an empty target, model or state does not restrict.
    static Page rollouts(Snapshot snapshot, String target, String model, String state, String after, int limit) {
        var found = snapshot.sql("""
                        select rollout_id, %s from {rollout}
                        where valid_from <= :position and (valid_to is null or valid_to > :position)
                          and rollout_id > :after and (:target = '' or target = :target)
                          and (:model = '' or model = :model) and (:state = '' or state = :state)
                        order by rollout_id limit :limit
                        """.formatted(ROLLOUT))
                .param("after", after)
                .param("target", target)
                .param("model", model)
                .param("state", state)
                .param("limit", limit + 1)
                .query((row, _) -> new Named(row.getString(1), row.getString(2)))
                .list();
        return Page.of(found, limit, Named::json, Named::name);
    }

    static Optional<Item> target(Snapshot snapshot, String target) {
        return snapshot.held("target", TARGET, "target = :target", Map.of("target", target)).stream()
                .findFirst();
    }

    /// In order of name, those after `after`.
    static Page targets(Snapshot snapshot, String after, int limit) {
        var found = snapshot.sql("""
                        select target, %s from {target}
                        where valid_from <= :position and (valid_to is null or valid_to > :position) and target > :after
                        order by target limit :limit
                        """.formatted(TARGET))
                .param("after", after)
                .param("limit", limit + 1)
                .query((row, _) -> new Named(row.getString(1), row.getString(2)))
                .list();
        return Page.of(found, limit, Named::json, Named::name);
    }
}
