package io.modeltrail.query.catalog;

import io.modeltrail.query.reading.Answers.Page;
import io.modeltrail.query.reading.Snapshot;
import io.modeltrail.query.reading.Snapshot.Item;
import java.util.Optional;

/// Aliases as JSON, each with the version that it leads to as that stood at the same position.
final class AliasViews {

    private static final String ALIASES = """
            select a.key, m.stream_version, json_strip_nulls(json_build_object(
                'model', m.model, 'alias', a.key,
                'version', a.value->'pointing'->'version', 'display', v.version || '-' || v.phase,
                'state', v.state, 'phase', v.phase, 'artifact',
                case when v.version is not null
                    then json_build_object('uri', v.artifact_uri, 'digest', v.artifact_digest) end,
                'fromVersion', a.value->'pointing'->'fromVersion', 'changeId', a.value->'pointing'->'changeId',
                'since', a.value->'pointing'->'since', 'position', a.value->'pointing'->'position',
                'protected', a.value->'protection' is not null and a.value->'protection' <> 'null',
                'protection', a.value->'protection', 'ended', a.value->'ended',
                'streamVersion', m.stream_version)) as json
            from {model} m
            cross join jsonb_each(m.alias_records->'named') a
            left join {model_version} v on v.model = m.model and v.version = a.value->'pointing'->>'version'
                and v.valid_from <= :position and (v.valid_to is null or v.valid_to > :position)
            where m.model = :model and m.valid_from <= :position and (m.valid_to is null or m.valid_to > :position)
            """;

    private AliasViews() {}

    static Optional<Item> alias(Snapshot snapshot, String model, String alias) {
        return snapshot.sql(ALIASES + " and a.key = :alias")
                .param("model", model)
                .param("alias", alias)
                .query((row, _) -> new Item(row.getLong(2), row.getString(3)))
                .optional();
    }

    /// In order of name, those after `after`.
    static Page aliases(Snapshot snapshot, String model, String after, int limit) {
        record Named(String alias, String json) {}
        var found = snapshot.sql(
                        ALIASES + " and a.key collate \"C\" > :after order by a.key collate \"C\" limit :limit")
                .param("model", model)
                .param("after", after)
                .param("limit", limit + 1)
                .query((row, _) -> new Named(row.getString(1), row.getString(3)))
                .list();
        return Page.of(found, limit, Named::json, Named::alias);
    }
}
