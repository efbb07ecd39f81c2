package io.modeltrail.standalone.story;

import static org.awaitility.Awaitility.await;

import io.modeltrail.events.assignment.Assignment;
import io.modeltrail.events.experiment.Allocation;
import io.modeltrail.events.experiment.ArmCount;
import io.modeltrail.events.experiment.ExperimentDesign;
import io.modeltrail.events.experiment.Readout;
import io.modeltrail.events.wire.Json;
import io.modeltrail.standalone.client.ApiClient;
import io.modeltrail.standalone.demo.Registration;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// An experiment of approved versions on the running system.
public record RunningExperiment(ApiClient api, String id, Assignment assignment) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /// Registers the versions of the design's arms, the first as the base of the others, and starts.
    public static RunningExperiment start(ApiClient api, String id, String model, ExperimentDesign design) {
        var registration = new Registration(api, model);
        registration.model("risk of death in hospital");
        registration.approvedVersion(design.control().version(), "MAJOR");
        design.treatments().forEach(arm -> registration.approvedVersion(arm.version(), "MINOR"));
        api.post(
                "api/v1/experiments",
                "ml-engineer",
                UUID.randomUUID().toString(),
                Map.of("experimentId", id, "design", design));
        knowing(api, id, "/start", Map.of());
        var allocation =
                await().atMost(PATIENCE).until(() -> state(api, id).path("allocation"), found -> found.has("weights"));
        return new RunningExperiment(
                api, id, new Assignment(Json.tolerant().treeToValue(allocation, Allocation.class)));
    }

    /// The latest readout, once the truth is known of as many predictions.
    public Readout awaitLabelled(long predictions) {
        return await().atMost(PATIENCE)
                .until(
                        () -> latest().toList(),
                        found -> found.stream()
                                        .flatMap(readout -> readout.counts().stream())
                                        .map(ArmCount::labelled)
                                        .filter(Objects::nonNull)
                                        .mapToLong(Long::longValue)
                                        .sum()
                                == predictions)
                .getFirst();
    }

    private Stream<Readout> latest() {
        var latest = api.get("api/v1/experiments/" + id + "/results").path("latest");
        return latest.isMissingNode()
                ? Stream.empty()
                : Stream.of(Json.tolerant().treeToValue(latest, Readout.class));
    }

    /// Returns when the readout that covers the stop is on the log.
    public void stop() {
        knowing(api, id, "/stop", Map.of("why", "enough"));
        await().atMost(PATIENCE).until(() -> state().has("readout"));
    }

    public JsonNode state() {
        return state(api, id);
    }

    private static JsonNode state(ApiClient api, String id) {
        return api.get("api/v1/experiments/" + id);
    }

    /// As somebody who has seen the latest version of the experiment.
    private static void knowing(ApiClient api, String id, String action, Map<String, ?> body) {
        await().atMost(PATIENCE).ignoreExceptions().until(() -> {
            long version = state(api, id).path("streamVersion").asLong();
            api.post(
                    "api/v1/experiments/" + id + action,
                    "release-operator",
                    UUID.randomUUID().toString(),
                    version,
                    body);
            return true;
        });
    }
}
