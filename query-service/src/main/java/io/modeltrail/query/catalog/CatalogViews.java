package io.modeltrail.query.catalog;

import io.modeltrail.events.catalog.Version;
import io.modeltrail.query.filter.Filter;
import io.modeltrail.query.filter.Where;
import io.modeltrail.query.reading.Answers.Page;
import io.modeltrail.query.reading.Snapshot;
import io.modeltrail.query.reading.Snapshot.Item;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Models and versions as JSON, as of a position.
public final class CatalogViews {

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
    static Page models(Snapshot snapshot, String search, Optional<Filter> filter, String after, int limit) {
        record Named(String model, String json) {}
        var where = Where.of(filter, snapshot);
        var found = snapshot.sql("""
                        select model, %s from {model} t
                        where %s and model > :after
                          and (:search = '' or position(lower(:search) in lower(model || ' ' || intended_use)) > 0)
                          and %s
                        order by model limit :limit
                        """.formatted(MODEL, snapshot.holds("t"), where.sql()))
                .params(where.parameters())
                .param("after", after)
                .param("search", search)
                .param("limit", limit + 1)
                .query((row, _) -> new Named(row.getString(1), row.getString(2)))
                .list();
        return Page.of(found, limit, Named::json, Named::model);
    }

    public static Optional<Item> version(Snapshot snapshot, String model, String version) {
        return snapshot
                .held(
                        "model_version",
                        VERSION,
                        "model = :model and version = :version",
                        Map.of("model", model, "version", version))
                .stream()
                .findFirst();
    }

    /// The versions of one model, in order of precedence (Semantic Versioning 2.0.0).
    static Page versions(Snapshot snapshot, String model, Optional<Filter> filter, Optional<Version> after, int limit) {
        var last = after.map(number -> new VersionName(model, number)).orElse(VersionName.FIRST);
        var found = found(snapshot, "t.model = :model", Map.of("model", model), filter, last, limit);
        return Page.of(found, limit, Found::json, Found::version);
    }

    /// The versions of every model, in order of model and precedence.
    public static Page versions(Snapshot snapshot, Optional<Filter> filter, VersionName after, int limit) {
        var found = found(snapshot, "true", Map.of(), filter, after, limit);
        return Page.of(found, limit, Found::json, one -> one.model() + "/" + one.version());
    }

    private record Found(String model, String version, String json) {}

    private static List<Found> found(
            Snapshot snapshot,
            String within,
            Map<String, ?> parameters,
            Optional<Filter> filter,
            VersionName after,
            int limit) {
        var where = Where.of(filter, snapshot);
        return snapshot.sql("""
                        select model, version, %s from {model_version} t
                        where %s and %s and (t.model, t.number) > (:afterModel, cast(:afterNumber as int[])) and %s
                        order by t.model, t.number limit :limit
                        """.formatted(VERSION, snapshot.holds("t"), within, where.sql()))
                .params(parameters)
                .params(where.parameters())
                .param("afterModel", after.model())
                .param("afterNumber", after.array())
                .param("limit", limit + 1)
                .query((row, _) -> new Found(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }
}
