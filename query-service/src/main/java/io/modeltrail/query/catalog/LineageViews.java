package io.modeltrail.query.catalog;

import io.modeltrail.query.reading.Snapshot;
import io.modeltrail.query.reading.Snapshot.Item;
import java.util.Map;
import java.util.Optional;

/// Where a version comes from and what was made from it, as its description and those of its relatives say as of a
/// position. A relative that nobody registered is named and not `registered`; a circle of descriptions is left where it
/// closes.
final class LineageViews {

    private static final String PARENT = "description #>> '{lineage,parentVersion}'";

    /// Named `t`: what one version says of itself.
    private static final String ORIGIN = """
            'artifact', case when t.version is not null
                then json_build_object('uri', t.artifact_uri, 'digest', t.artifact_digest) end,
            'parentVersion', t.description #>> '{lineage,parentVersion}',
            'code', t.description #>> '{lineage,code}',
            'datasets', t.description #> '{lineage,datasets}'
            """;

    private static final String RELATIVE = """
            json_build_object('version', r.version, 'registered', t.version is not null,
                'display', t.version || '-' || t.phase, 'generation', r.generation, %s)
            """.formatted(ORIGIN);

    private LineageViews() {}

    static Optional<Item> lineage(Snapshot snapshot, String model, String version) {
        return snapshot.sql("""
                        with recursive held as (
                            select * from {model_version} t where t.model = :model and %1$s
                        ), ancestor (version, generation) as (
                            select %2$s, 1 from held where version = :version and %2$s is not null
                            union all
                            select %2$s, a.generation + 1 from ancestor a join held using (version)
                            where %2$s is not null
                        ) cycle version set closed using path, descendant (version, generation) as (
                            select version, 1 from held where %2$s = :version
                            union all
                            select held.version, d.generation + 1 from descendant d join held on %2$s = d.version
                        ) cycle version set closed using path, trained as (
                            select a.version, a.generation, dataset
                            from ancestor a join held using (version),
                                lateral jsonb_array_elements(held.description #> '{lineage,datasets}') dataset
                            where not a.closed and dataset ->> 'use' <> 'TEST'
                        )
                        select stream_version, json_strip_nulls(json_build_object(
                            'model', model, 'version', version, 'display', version || '-' || phase, %3$s,
                            'ancestors', coalesce((
                                select json_agg(%4$s order by r.generation)
                                from ancestor r left join held t using (version)
                                where not r.closed and r.version <> :version), '[]'),
                            'descendants', coalesce((
                                select json_agg(%4$s order by r.generation, t.number)
                                from descendant r join held t using (version)
                                where not r.closed and r.version <> :version), '[]'),
                            'testedOnWhatTrained', coalesce((
                                select json_agg(json_build_object(
                                    'datasetId', d ->> 'datasetId', 'digest', d ->> 'digest',
                                    'trained', trained.version, 'use', dataset ->> 'use') order by generation)
                                from jsonb_array_elements(t.description #> '{lineage,datasets}') d
                                    join trained on dataset ->> 'digest' = d ->> 'digest'
                                where d ->> 'use' = 'TEST'), '[]')))
                        from held t where version = :version
                        """.formatted(snapshot.holds("t"), PARENT, ORIGIN, RELATIVE))
                .params(Map.of("model", model, "version", version))
                .query((row, _) -> new Item(row.getLong(1), row.getString(2)))
                .optional();
    }
}
