package io.modeltrail.query.experiment;

import io.modeltrail.query.reading.Answers.Page;
import io.modeltrail.query.reading.Snapshot;
import io.modeltrail.query.reading.Snapshot.Item;
import java.util.Map;
import java.util.Optional;

/// Experiments as JSON, as of a position.
final class ExperimentViews {

    private static final String EXPERIMENT = """
            json_strip_nulls(json_build_object(
                'experimentId', experiment_id, 'model', model, 'hypothesis', hypothesis, 'state', state,
                'design', design, 'designDigest', design_digest, 'designedBy', designed_by, 'approval', approval,
                'epoch', epoch, 'allocation', allocation, 'sampleSizes', sample_sizes, 'mismatches', mismatches,
                'safetyStop', safety_stop, 'stop', stop, 'readout', readout, 'conclusion', conclusion,
                'designedAt', view.iso(designed_at), 'startedAt', view.iso(started_at),
                'changedAt', view.iso(changed_at), 'finishedAt', view.iso(finished_at),
                'streamVersion', stream_version, 'position', valid_from))
            """;

    private ExperimentViews() {}

    private record Named(String name, String json) {}

    static Optional<Item> experiment(Snapshot snapshot, String experimentId) {
        return snapshot.held("experiment", EXPERIMENT, "experiment_id = :id", Map.of("id", experimentId)).stream()
                .findFirst();
    }

    /// In order of id, those after `after`; an empty model or state does not restrict.
    static Page experiments(Snapshot snapshot, String model, String state, String after, int limit) {
        var found = snapshot.sql("""
                        select experiment_id, %s from {experiment}
                        where valid_from <= :position and (valid_to is null or valid_to > :position)
                          and experiment_id > :after and (:model = '' or model = :model)
                          and (:state = '' or state = :state)
                        order by experiment_id limit :limit
                        """.formatted(EXPERIMENT))
                .param("after", after)
                .param("model", model)
                .param("state", state)
                .param("limit", limit + 1)
                .query((row, _) -> new Named(row.getString(1), row.getString(2)))
                .list();
        return Page.of(found, limit, Named::json, Named::name);
    }
}
