package io.modeltrail.standalone.bench;

import io.modeltrail.standalone.client.ApiClient;
import io.modeltrail.standalone.demo.Registration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// An experiment that runs, through every command that it takes.
final class AssignmentStage {

    private static final String MODEL = "assigned";

    private AssignmentStage() {}

    static void open(ApiClient api, String experiment) {
        var registration = new Registration(api, MODEL);
        registration.model("Measures how fast subjects are assigned");
        registration.approvedVersion(Registration.STABLE, "MAJOR");
        registration.approvedVersion(Registration.CANARY, "MINOR");
        var designed = api.post(
                "api/v1/experiments",
                "ml-engineer",
                UUID.randomUUID().toString(),
                Map.of("experimentId", experiment, "design", design()));
        var shown = api.get("api/v1/experiments/%s?minPosition=%d"
                .formatted(experiment, designed.path("position").asLong()));
        var path = "api/v1/experiments/" + experiment;
        var approved = api.post(
                path + "/approve",
                "clinical-reviewer",
                UUID.randomUUID().toString(),
                designed.path("streamVersion").asLong(),
                Map.of(
                        "meaning",
                        "fit for the subjects of a benchmark",
                        "signedDigest",
                        shown.path("designDigest").asString()));
        var started = api.post(
                path + "/start",
                "release-operator",
                UUID.randomUUID().toString(),
                approved.path("streamVersion").asLong(),
                Map.of());
        api.get(path + "/assignments/subject-0?minPosition="
                + started.path("position").asLong());
    }

    private static Map<String, Object> design() {
        return Map.of(
                "model",
                MODEL,
                "hypothesis",
                "NON_INFERIORITY",
                "arms",
                List.of(
                        Map.of("name", "control", "version", Registration.STABLE, "weight", 5_000),
                        Map.of("name", "new", "version", Registration.CANARY, "weight", 5_000)),
                "primary",
                List.of(Map.of(
                        "metric",
                        "correct",
                        "kind",
                        "PROPORTION",
                        "better",
                        "HIGHER",
                        "margin",
                        0.05,
                        "smallestImportantDifference",
                        0.05,
                        "expectedControl",
                        0.9)),
                "guardrails",
                List.of(),
                "analysis",
                Map.of(
                        "method",
                        "SEQUENTIAL",
                        "alpha",
                        0.05,
                        "power",
                        0.8,
                        "minimumPerArm",
                        1_000,
                        "correction",
                        "HOLM"),
                "eligibility",
                List.of(),
                "strata",
                List.of(),
                "clinicalApprovalRequired",
                false);
    }
}
