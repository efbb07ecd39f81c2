package io.modeltrail.query.catalog;

import io.modeltrail.query.reading.Answers.Page;
import io.modeltrail.query.reading.Snapshot;
import io.modeltrail.query.reading.Snapshot.Item;
import java.util.Map;
import java.util.Optional;

/// Models and versions as JSON, as of a position.
final class CatalogViews {

    private static final String MODEL = """
            json_strip_nulls(json_build_object(
                'model', model, 'intendedUse', intended_use, 'owner', owner, 'aliases', aliases, 'retired', retired,
                'registeredAt', view.iso(registered_at), 'streamVersion', stream_version, 'position', valid_from))
            """;

    private static final String VERSION = """
            json_strip_nulls(json_build_object(
                'model', model, 'version', version, 'display', version || '-' || phase, 'kind', kind,
                'state', state, 'why', why, 'phase', phase, 'complianceLevel', compliance_level,
                'artifact', json_build_object('uri', artifact_uri, 'digest', artifact_digest),
                'artifactCheck', artifact_check,
                'intendedUse', intended_use, 'limitations', limitations, 'registeredBy', registered_by,
                'description', description, 'metrics', metrics, 'documents', documents,
                'authorisations', authorisations, 'studies', studies, 'openAdverseEvents', adverse_events,
                'riskFile', risk_file, 'changes', changes, 'submissions', submissions,
                'validationOwed', validation_owed, 'approvals', approvals, 'registeredAt', view.iso(registered_at), 'changedAt', view.iso(changed_at),
                'streamVersion', stream_version, 'position', valid_from))
            """;

    private CatalogViews() {}

    static Optional<Item> model(Snapshot snapshot, String model) {
        return snapshot.held("model", MODEL, "model = :model", Map.of("model", model)).stream()
                .findFirst();
    }

    /// In order of name, those after `after`; `search` is looked for in name and intended use.
    static Page models(Snapshot snapshot, String search, String after, int limit) {
        record Named(String model, String json) {}
        var found = snapshot.sql("""
                        select model, %s from {model}
                        where valid_from <= :position and (valid_to is null or valid_to > :position)
                          and model > :after
                          and (:search = '' or position(lower(:search) in lower(model || ' ' || intended_use)) > 0)
                        order by model limit :limit
                        """.formatted(MODEL))
                .param("after", after)
                .param("search", search)
                .param("limit", limit + 1)
                .query((row, _) -> new Named(row.getString(1), row.getString(2)))
                .list();
        return Page.of(found, limit, Named::json, Named::model);
    }

    static Optional<Item> version(Snapshot snapshot, String model, String version) {
        return snapshot
                .held(
                        "model_version",
                        VERSION,
                        "model = :model and version = :version",
                        Map.of("model", model, "version", version))
                .stream()
                .findFirst();
    }

    /// In order of precedence (Semantic Versioning 2.0.0), those after `after`, all when it is `0`.
    static Page versions(Snapshot snapshot, String model, int[] after, int limit) {
        record Numbered(String version, String json) {}
        var found = snapshot.sql("""
                        select version, %s from {model_version}
                        where valid_from <= :position and (valid_to is null or valid_to > :position)
                          and model = :model and number > array[:a, :b, :c]::int[]
                        order by number limit :limit
                        """.formatted(VERSION))
                .param("model", model)
                .param("a", after[0])
                .param("b", after[1])
                .param("c", after[2])
                .param("limit", limit + 1)
                .query((row, _) -> new Numbered(row.getString(1), row.getString(2)))
                .list();
        return Page.of(found, limit, Numbered::json, Numbered::version);
    }
}
