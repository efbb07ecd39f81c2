package io.modeltrail.query.risk;

import io.modeltrail.events.compliance.IncidentSeverity;
import io.modeltrail.events.drift.DriftLevel;
import io.modeltrail.events.wire.Json;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// The risk of a version as it stands with all that was learned in use (ISO 14971:2019, 10.3): the risk file alone may
/// call accepted what an incident has put in question. `reasons` are what the level rests on, gravest first.
record RiskInUse(RiskLevel level, List<String> reasons) {

    /// An incident about the version that is not closed.
    record OpenIncident(String incidentId, String kind, IncidentSeverity severity, long position) {}

    static RiskInUse of(RiskPicture picture, List<OpenIncident> incidents) {
        var unacceptable = new ArrayList<String>();
        var review = new ArrayList<String>();
        picture.openAdverseEvents()
                .forEach((id, source) ->
                        unacceptable.add("the serious adverse event %s of %s is open".formatted(id, source)));
        picture.file().hazards().forEach((id, hazard) -> {
            if (RiskPicture.isUnacceptable(hazard)) {
                unacceptable.add("the residual risk of hazard %s is unacceptable and not outweighed".formatted(id));
            }
        });
        for (var incident : incidents) {
            var why = "the %s incident %s (%s) is open, position %d"
                    .formatted(incident.severity(), incident.incidentId(), incident.kind(), incident.position());
            (incident.severity() == IncidentSeverity.CRITICAL ? unacceptable : review).add(why);
        }
        if (picture.heldBack()) {
            review.add("the version is suspended or withdrawn");
        }
        picture.drift().forEach((signal, level) -> {
            if (level == DriftLevel.MAJOR) {
                review.add("%s has drifted far from its reference".formatted(signal));
            }
        });
        if (picture.level() == RiskLevel.UNDER_REVIEW) {
            review.add("the risk file is not closed, or something in it is not traced to its end");
        }
        if (!unacceptable.isEmpty()) {
            unacceptable.addAll(review);
            return new RiskInUse(RiskLevel.UNACCEPTABLE, unacceptable);
        }
        if (picture.level() == RiskLevel.UNKNOWN) {
            review.addFirst("there is no risk file");
            return new RiskInUse(RiskLevel.UNKNOWN, review);
        }
        return review.isEmpty()
                ? new RiskInUse(RiskLevel.ACCEPTED, List.of("the risk file is closed and nothing speaks against it"))
                : new RiskInUse(RiskLevel.UNDER_REVIEW, review);
    }

    /// Of a row of the projection with its open incidents.
    static RiskInUse of(JsonNode row) {
        var incidents = row.path("openIncidents")
                .valueStream()
                .map(one -> Json.tolerant().treeToValue(one, OpenIncident.class))
                .toList();
        return of(Json.tolerant().treeToValue(row.path("risk"), RiskPicture.class), incidents);
    }
}
