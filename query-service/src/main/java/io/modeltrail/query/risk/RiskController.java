package io.modeltrail.query.risk;

import io.modeltrail.events.Streams;
import io.modeltrail.events.wire.Json;
import io.modeltrail.query.audit.History;
import io.modeltrail.query.reading.Answers;
import io.modeltrail.query.reading.Asking;
import io.modeltrail.query.reading.Reads;
import io.modeltrail.query.reading.Snapshot;
import io.modeltrail.query.reading.Snapshot.Item;
import io.modeltrail.query.report.ReportAnswers;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/// `GET /api/v1/models/{model}/versions/{version}/risks`: the risk file, what is missing in it, and what else speaks
/// for or
/// against the version. The entity tag is the version of the risk file's stream.
@RestController("queryRiskController")
public final class RiskController {

    private static final String REPORT = "/api/v1/models/{model}/versions/{version}/risks/report";

    private static final String RISK = """
            json_build_object(
                'model', model, 'version', version, 'risk', picture, 'changedAt', view.iso(changed_at),
                'streamVersion', stream_version, 'position', valid_from,
                'openIncidents', (
                    select coalesce(json_agg(json_build_object(
                        'incidentId', i.incident_id, 'kind', i.kind, 'severity', i.severity,
                        'position', i.valid_from) order by i.incident_id), '[]'::json)
                    from {risk_incident} i
                    where i.model = t.model and i.version = t.version and i.open
                      and i.valid_from <= :position and (i.valid_to is null or i.valid_to > :position)))
            """;

    private final Reads reads;
    private final History history;

    public RiskController(Reads reads, History history) {
        this.reads = reads;
        this.history = history;
    }

    @GetMapping("/api/v1/models/{model}/versions/{version}/risks")
    ResponseEntity<String> risks(Asking asking, @PathVariable String model, @PathVariable String version) {
        return Answers.one(
                reads.read(RiskProjection.NAME, asking, at -> risk(at, model, version)),
                "version " + version + " of model " + model);
    }

    @GetMapping(path = REPORT, produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> html(Asking asking, @PathVariable String model, @PathVariable String version) {
        var leaves = history.leaves(Streams.riskFile(model, version), asking);
        return ReportAnswers.html(RiskReport.of(model, version, leaves.value(), leaves.position()), leaves.position());
    }

    @GetMapping(path = REPORT, produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> pdf(Asking asking, @PathVariable String model, @PathVariable String version) {
        var leaves = history.leaves(Streams.riskFile(model, version), asking);
        return ReportAnswers.pdf(
                RiskReport.of(model, version, leaves.value(), leaves.position()),
                leaves.position(),
                "risk-%s-%s".formatted(model, version));
    }

    /// What the report is made of: the events of the risk file.
    @GetMapping(path = REPORT, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> json(Asking asking, @PathVariable String model, @PathVariable String version) {
        return history.of(Streams.riskFile(model, version), "history", asking);
    }

    private static Item withLevel(Item item) {
        var row = (ObjectNode) Json.tolerant().readTree(item.json());
        row.putPOJO("inUse", RiskInUse.of(row));
        return new Item(item.streamVersion(), Json.tolerant().writeValueAsString(row));
    }

    private static Optional<Item> risk(Snapshot snapshot, String model, String version) {
        return snapshot
                .held(
                        "version_risk",
                        RISK,
                        "model = :model and version = :version",
                        Map.of("model", model, "version", version))
                .stream()
                .findFirst()
                .map(RiskController::withLevel);
    }
}
