package io.modeltrail.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.events.experiment.AnalysisMethod;
import io.modeltrail.events.experiment.AnalysisPlan;
import io.modeltrail.events.experiment.Better;
import io.modeltrail.events.experiment.Correction;
import io.modeltrail.events.experiment.ExperimentArm;
import io.modeltrail.events.experiment.ExperimentDesign;
import io.modeltrail.events.experiment.Hypothesis;
import io.modeltrail.events.experiment.OutcomeKind;
import io.modeltrail.events.experiment.OutcomePlan;
import io.modeltrail.events.observation.Label;
import io.modeltrail.events.observation.Observation;
import io.modeltrail.events.observation.Outcome;
import io.modeltrail.events.wire.Json;
import io.modeltrail.standalone.client.ApiClient;
import io.modeltrail.standalone.demo.ObservationSender;
import io.modeltrail.standalone.demo.RunningExperiment;
import io.modeltrail.standalone.story.RunningSystem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/// Given an experiment that ran over real topics, when anybody computes its readout again, then it is the recorded one,
/// from the topics and from what was saved of them, unless somebody changed a record.
class RecomputeCommandTest {

    private static final String ID = "recomputed";
    private static final String MODEL = "recomputed-model";
    private static final int SUBJECTS = 700;
    private static final ExperimentDesign DESIGN = new ExperimentDesign(
            MODEL,
            Hypothesis.SUPERIORITY,
            List.of(new ExperimentArm("control", "1.0.0", 5000), new ExperimentArm("new", "1.1.0", 5000)),
            List.of(new OutcomePlan("correct", OutcomeKind.PROPORTION, Better.HIGHER, 0.05, 0.1, 0.8, null, null)),
            List.of(new OutcomePlan("latencyMs", OutcomeKind.QUANTILE, Better.LOWER, 50, 50, 50, 10.0, 0.95)),
            new AnalysisPlan(AnalysisMethod.SEQUENTIAL, 0.05, 0.8, 1000, Correction.HOLM),
            List.of(),
            List.of(),
            null,
            false);

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

        var unknown = Terminal.run("recompute", "no-such-experiment", "--bundle", saved.toString());
        assertThat(unknown.err()).contains("no recorded readout of experiment no-such-experiment");
        assertThat(unknown.exit()).isEqualTo(1);

        whatWasDoneToTheBundleShows(saved);
    }

    private static void whatWasDoneToTheBundleShows(Path saved) throws IOException {
        var records = saved.resolve("records.ndjson");
        var honest = Files.readAllLines(records);

        tamper(records);
        assertThat(recompute("--bundle", saved.toString())).satisfies(turned -> {
            assertThat(turned.out()).contains("DIFFERENT", "at byte ", "recorded …", "recomputed …");
            assertThat(turned.exit()).isEqualTo(1);
        });

        Files.write(records, honest.subList(1, honest.size()));
        assertThat(recompute("--bundle", saved.toString())).satisfies(lost -> {
            assertThat(lost.out()).contains("DIFFERENT", "1399 records", "at byte ");
            assertThat(lost.exit()).isEqualTo(1);
        });

        Files.write(records, List.of(honest.getFirst(), "{\"topic\":\"labels\",\"value\":"));
        assertThat(recompute("--bundle", saved.toString())).satisfies(torn -> {
            assertThat(torn.err()).contains("line 2 of " + records, "is no record");
            assertThat(torn.exit()).isEqualTo(3);
        });

        var entries = saved.resolve("log/entries.ndjson");
        Files.writeString(entries, Files.readString(entries).replace(ID, "recomposed"));
        assertThat(recompute("--bundle", saved.toString())).satisfies(forged -> {
            assertThat(forged.err()).contains("BROKEN");
            assertThat(forged.exit()).isEqualTo(1);
        });
    }

    @Test
    void whatCannotBeReadAndWhatIsMissingIsSaid() {
        var nothing = recompute("--bundle", folder.resolve("nothing").toString());
        assertThat(nothing.err()).contains(folder.resolve("nothing").toString());
        assertThat(nothing.exit()).isEqualTo(3);

        var unnamed = Terminal.run("recompute");
        assertThat(unnamed.err()).contains("EXPERIMENT");
        assertThat(unnamed.exit()).isEqualTo(2);
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
        var experiment = RunningExperiment.start(api, ID, DESIGN);
        try (var sender = new ObservationSender(RunningSystem.options().bootstrapServers())) {
            for (int i = 0; i < SUBJECTS; i++) {
                var subject = "recomputed-" + i;
                sender.send(observation(i, subject, experiment.assignment().arm(subject)));
                sender.send(new Label(null, "case-" + i, subject, i % 4 != 0, Instant.now()));
            }
            sender.flush();
        }
        experiment.awaitLabelled(SUBJECTS);
        experiment.stop("enough");
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
