package io.modeltrail.query.catalog;

import io.modeltrail.events.catalog.DossierEvent.MetricsRecorded;
import io.modeltrail.events.catalog.ModelVersionEvent;
import io.modeltrail.query.projection.RowChange;
import io.modeltrail.query.projection.VersionedTable;
import java.util.List;

/// The figures that were stated about a version, each in a row of its own: filters find them by name and value.
final class MetricRows {

    static final VersionedTable METRIC =
            new VersionedTable("version_metric", List.of("model", "version", "name"), List.of("value"));

    private MetricRows() {}

    static List<RowChange> of(ModelVersionEvent event) {
        return event instanceof MetricsRecorded recorded
                ? recorded.metrics().stream()
                        .map(metric -> RowChange.createOrChange(METRIC, event.model(), event.version(), metric.name())
                                .set("value", metric.value()))
                        .toList()
                : List.of();
    }
}
