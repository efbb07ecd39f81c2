package io.modeltrail.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.modeltrail.events.assignment.Assignment;
import io.modeltrail.events.experiment.Allocation;
import io.modeltrail.events.observation.Label;
import io.modeltrail.events.observation.Observation;
import io.modeltrail.events.observation.Outcome;
import io.modeltrail.events.wire.Json;
import io.modeltrail.standalone.client.ApiClient;
import io.modeltrail.standalone.demo.ObservationSender;
import io.modeltrail.standalone.demo.Registration;
import io.modeltrail.standalone.story.RunningSystem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Given an experiment that ran over real topics, when anybody computes its readout again, then it is the recorded one,
/// from the topics and from what was saved of them, unless somebody changed a record.
class RecomputeCommandTest {

    private static final String ID = "recomputed";
    private static final String MODEL = "recomputed-model";
    private static final int SUBJECTS = 700;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private static Path folder;

    @Test
    void theRecordedReadoutIsWhatItsRecordsSay() throws IOException {
        try (var api = RunningSystem.client()) {
            runs(api);
        }
        var saved = folder.resolve("saved");
        var live = recompute(
                "--server",
                RunningSystem.options().url().toString(),
                "--kafka",
                RunningSystem.options().bootstrapServers(),
                "--save",
                saved.toString());
        assertThat(live.out()).as(live.err()).contains("recomputed: equal byte for byte; 1400 records");
        assertThat(live.exit()).isZero();

        var offline = recompute("--bundle", saved.toString());
        assertThat(offline.out()).contains("equal byte for byte");
        assertThat(offline.exit()).isZero();

        tamper(saved.resolve("records.ndjson"));
        var different = recompute("--bundle", saved.toString());
        assertThat(different.out()).contains("DIFFERENT", "at byte ");
        assertThat(different.exit()).isEqualTo(1);

        var unknown = Terminal.run("recompute", "no-such-experiment", "--bundle", saved.toString());
        assertThat(unknown.err()).contains("no recorded readout of experiment no-such-experiment");
        assertThat(unknown.exit()).isEqualTo(1);
    }

    @Test
    void whatCannotBeReadAndWhatIsMissingIsSaid() {
        assertThat(recompute("--bundle", folder.resolve("nothing").toString()).exit())
                .isEqualTo(3);
        assertThat(Terminal.run("recompute").exit()).isEqualTo(2);
    }

    private static Terminal recompute(String... options) {
        var all = new String[options.length + 2];
        all[0] = "recompute";
        all[1] = ID;
        System.arraycopy(options, 0, all, 2, options.length);
        return Terminal.run(all);
    }

    /// Two versions that answer alike, until the experiment is stopped and its readout recorded.
    private static void runs(ApiClient api) {
        var registration = new Registration(api, MODEL);
        registration.model("risk of death in hospital");
        registration.approvedVersion("1.0.0", "MAJOR");
        registration.approvedVersion("1.1.0", "MINOR");
        post(api, "ml-engineer", "api/v1/experiments", Map.of("experimentId", ID, "design", design()));
        knowing(api, "release-operator", "/start", Map.of());
        var assignment = new Assignment(Json.tolerant()
                .treeToValue(
                        await().atMost(PATIENCE)
                                .until(() -> experiment(api).path("allocation"), found -> found.has("weights")),
                        Allocation.class));
        try (var sender = new ObservationSender(RunningSystem.options().bootstrapServers())) {
            for (int i = 0; i < SUBJECTS; i++) {
                var subject = "recomputed-" + i;
                sender.send(observation(i, subject, assignment.arm(subject)));
                sender.send(new Label(null, "case-" + i, subject, i % 4 != 0, Instant.now()));
            }
            sender.flush();
        }
        await().atMost(PATIENCE)
                .until(() -> api.get("api/v1/experiments/" + ID + "/results")
                                .at("/latest/counts")
                                .valueStream()
                                .mapToLong(count -> count.path("labelled").asLong())
                                .sum()
                        == SUBJECTS);
        knowing(api, "release-operator", "/stop", Map.of("why", "enough"));
        await().atMost(PATIENCE).until(() -> experiment(api).has("readout"));
    }

    private static Observation observation(int i, String subject, String arm) {
        return new Observation(
                "recomputed-o-" + i,
                "case-" + i,
                Instant.now(),
                MODEL,
                arm.equals("new") ? "1.1.0" : "1.0.0",
                null,
                ID,
                arm,
                subject,
                20 + i % 30,
                Outcome.OK,
                0.7,
                true,
                null,
                null,
                Map.of(),
                Map.of());
    }

    private static Map<String, ?> design() {
        return Map.of(
                "model",
                MODEL,
                "hypothesis",
                "SUPERIORITY",
                "arms",
                List.of(
                        Map.of("name", "control", "version", "1.0.0", "weight", 5000),
                        Map.of("name", "new", "version", "1.1.0", "weight", 5000)),
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
                        0.1,
                        "expectedControl",
                        0.8)),
                "guardrails",
                List.of(Map.of(
                        "metric",
                        "latencyMs",
                        "kind",
                        "QUANTILE",
                        "better",
                        "LOWER",
                        "margin",
                        50,
                        "smallestImportantDifference",
                        50,
                        "expectedControl",
                        50,
                        "expectedDeviation",
                        10,
                        "quantile",
                        0.95)),
                "analysis",
                Map.of(
                        "method",
                        "SEQUENTIAL",
                        "alpha",
                        0.05,
                        "power",
                        0.8,
                        "minimumPerArm",
                        1000,
                        "correction",
                        "HOLM"),
                "eligibility",
                List.of(),
                "strata",
                List.of(),
                "clinicalApprovalRequired",
                false);
    }

    private static JsonNode experiment(ApiClient api) {
        return api.get("api/v1/experiments/" + ID);
    }

    private static void post(ApiClient api, String role, String path, Map<String, ?> body) {
        api.post(path, role, UUID.randomUUID().toString(), body);
    }

    private static void knowing(ApiClient api, String role, String action, Map<String, ?> body) {
        await().atMost(PATIENCE).ignoreExceptions().until(() -> {
            long version = experiment(api).path("streamVersion").asLong();
            api.post(
                    "api/v1/experiments/" + ID + action, role, UUID.randomUUID().toString(), version, body);
            return true;
        });
    }

    /// Turns one truth round.
    private static void tamper(Path records) throws IOException {
        var lines = Files.readAllLines(records);
        for (int i = 0; i < lines.size(); i++) {
            var record = (ObjectNode) Json.tolerant().readTree(lines.get(i));
            if (record.path("topic").asString().equals("labels")) {
                var value = new String(record.path("value").binaryValue(), StandardCharsets.UTF_8);
                var turned = value.contains("true") ? value.replace("true", "false") : value.replace("false", "true");
                record.put("value", turned.getBytes(StandardCharsets.UTF_8));
                lines.set(i, record.toString());
                Files.write(records, lines);
                return;
            }
        }
        throw new IOException("no label among " + records);
    }
}
