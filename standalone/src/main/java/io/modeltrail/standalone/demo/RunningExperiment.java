package io.modeltrail.standalone.demo;

import io.modeltrail.events.assignment.Assignment;
import io.modeltrail.events.experiment.Allocation;
import io.modeltrail.events.experiment.ArmCount;
import io.modeltrail.events.experiment.ExperimentDesign;
import io.modeltrail.events.experiment.Readout;
import io.modeltrail.events.wire.Json;
import io.modeltrail.standalone.client.ApiClient;
import io.modeltrail.standalone.client.ApiClient.ApiFailure;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// An experiment on a running system, as those who design, run and conclude it drive it. `assignment` is
/// computed here, not asked for.
public record RunningExperiment(ApiClient api, String id, Assignment assignment) {

    /// The versions of its arms are registered and approved, the first as the base of the others; the design is put on
    /// record and started. It must not ask for clinical approval: versions that are new here may not see patients.
    public static RunningExperiment start(ApiClient api, String id, ExperimentDesign design) {
        var registration = new Registration(api, design.model());
        registration.model("risk of death in hospital for adults in intensive care");
        registration.approvedVersion(design.control().version(), "MAJOR");
        design.treatments().forEach(arm -> registration.approvedVersion(arm.version(), "MINOR"));
        api.post("api/v1/experiments", "ml-engineer", command(), Map.of("experimentId", id, "design", design));
        act(api, id, "/start", "release-operator", Map.of());
        var allocation = Waiting.until(
                () -> found(api, id).map(it -> it.path("allocation")).filter(it -> it.has("weights")),
                "experiment %s does not start".formatted(id));
        return new RunningExperiment(
                api, id, new Assignment(Json.tolerant().treeToValue(allocation, Allocation.class)));
    }

    /// The latest readout, once the truth is known of as many predictions.
    public Readout awaitLabelled(long predictions) {
        return Waiting.until(
                () -> latest().filter(it -> labelled(it) == predictions),
                "the truth of %d predictions does not reach experiment %s".formatted(predictions, id));
    }

    private static long labelled(Readout readout) {
        return readout.counts().stream()
                .map(ArmCount::labelled)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum();
    }

    private Optional<Readout> latest() {
        var latest = api.get("api/v1/experiments/" + id + "/results").path("latest");
        return latest.isMissingNode()
                ? Optional.empty()
                : Optional.of(Json.tolerant().treeToValue(latest, Readout.class));
    }

    /// Returns when the readout that covers the stop is on the log.
    public void stop(String why) {
        act(api, id, "/stop", "release-operator", Map.of("why", why));
        Waiting.until(() -> state().has("readout"), "the readout of experiment %s is not recorded".formatted(id));
    }

    /// Signs the recorded readout; without a winner control stays.
    public void conclude(@Nullable String winner) {
        var body = new HashMap<String, Object>(Map.of(
                "meaning",
                "I reviewed the readout and conclude this from it",
                "signedDigest",
                state().path("readout").path("digest").asString()));
        if (winner != null) {
            body.put("winner", winner);
        }
        act(api, id, "/conclude", "clinical-reviewer", body);
    }

    public JsonNode state() {
        return found(api, id).orElseThrow();
    }

    private static Optional<JsonNode> found(ApiClient api, String id) {
        return api.find("api/v1/experiments/" + id).map(bytes -> Json.tolerant().readTree(bytes));
    }

    /// As somebody who has seen the latest version of the experiment, which may be on its way still.
    private static void act(ApiClient api, String id, String action, String role, Map<String, ?> body) {
        var path = "api/v1/experiments/" + id + action;
        Waiting.until(
                () -> found(api, id)
                        .map(it ->
                                isDone(api, path, role, it.path("streamVersion").asLong(), body))
                        .orElse(false),
                "%s was not accepted".formatted(path));
    }

    private static boolean isDone(ApiClient api, String path, String role, long version, Map<String, ?> body) {
        try {
            api.post(path, role, command(), version, body);
            return true;
        } catch (ApiFailure stale) {
            if (stale.status() == 412) {
                return false;
            }
            throw stale;
        }
    }

    private static String command() {
        return UUID.randomUUID().toString();
    }
}
