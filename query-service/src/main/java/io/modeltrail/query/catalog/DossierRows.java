package io.modeltrail.query.catalog;

import io.modeltrail.events.catalog.DossierEvent;
import io.modeltrail.events.catalog.DossierEvent.ArtifactChecked;
import io.modeltrail.events.catalog.DossierEvent.DocumentApproved;
import io.modeltrail.events.catalog.DossierEvent.DocumentAttached;
import io.modeltrail.events.catalog.DossierEvent.MetricsRecorded;
import io.modeltrail.events.catalog.DossierEvent.VersionDescribed;
import io.modeltrail.events.catalog.DossierEvent.VersionsCompared;
import io.modeltrail.events.catalog.PhaseEvent;
import io.modeltrail.events.catalog.PhaseEvent.MarketAuthorisationEnded;
import io.modeltrail.events.catalog.PhaseEvent.MarketAuthorised;
import io.modeltrail.events.catalog.PhaseEvent.PhaseEntered;
import io.modeltrail.query.projection.RowChange;

/// The papers of a version, each with the position that proves it.
final class DossierRows {

    private DossierRows() {}

    static RowChange of(PhaseEvent event, RowChange row, long position) {
        return switch (event) {
            case PhaseEntered it -> Levels.derived(row.set("phase", it.phase()));
            case MarketAuthorised it -> row.put("authorisations", it.number(), Proven.of(it, position));
            case MarketAuthorisationEnded it ->
                row.merge("authorisations", it.number(), "ended", Proven.of(it, position));
        };
    }

    static RowChange of(DossierEvent event, RowChange row, long position) {
        return switch (event) {
            case VersionDescribed it ->
                row.json("description", it.description())
                        .set("intended_use", it.description().statements().intendedUse())
                        .json("limitations", it.description().statements().limitations());
            case MetricsRecorded it -> {
                it.metrics().forEach(metric -> row.put("metrics", metric.name(), metric));
                yield row;
            }
            case DocumentAttached it -> row.put("documents", it.document().documentId(), Proven.of(it, position));
            case DocumentApproved it -> row.merge("documents", it.documentId(), "approval", Proven.of(it, position));
            case VersionsCompared _ -> row;
            case ArtifactChecked it -> row.json("artifact_check", Proven.of(it, position));
        };
    }
}
