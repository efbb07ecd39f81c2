package io.modeltrail.standalone.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.log.audit.AuditResult;
import io.modeltrail.log.audit.LogVerifier;
import io.modeltrail.standalone.audit.AuditCheck;
import io.modeltrail.standalone.audit.LogExport;
import io.modeltrail.standalone.demo.Degradation;
import io.modeltrail.standalone.demo.DemoStory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Given two approved versions, when the canary goes bad, then it is taken back and the log proves it.
class StoryTest {

    @TempDir
    private static Path folder;

    @ParameterizedTest
    @EnumSource(value = Degradation.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void aCanaryThatDegradesIsTakenBackAndTheLogProvesIt(Degradation how) throws IOException {
        var told = new ByteArrayOutputStream();
        var out = new PrintStream(told, true, StandardCharsets.UTF_8);
        try (var api = RunningSystem.client()) {
            var result = new DemoStory(api, RunningSystem.demo("story", how), out).takeBack();

            assertThat(result.late()).isZero();
            assertThat(new AuditCheck(api, List.of(), folder.resolve(how.name()), out).check(result.rolloutId()))
                    .isTrue();
            assertThat(told.toString(StandardCharsets.UTF_8))
                    .contains("the canary answers 25 %", "ROLLBACK", "rolled back, 1.0.0 answers everything", "sound:");
            assertThat(api.get("api/v1/targets/demo-icu").path("stableVersion").asString(""))
                    .isEqualTo("1.0.0");
        }
    }

    @Test
    void whatWasTakenBackComesAgainInAnExperimentThatAnybodyCanCompute() throws IOException {
        var told = new ByteArrayOutputStream();
        var out = new PrintStream(told, true, StandardCharsets.UTF_8);
        try (var api = RunningSystem.client()) {
            var experiment = new DemoStory(api, RunningSystem.demo("again", 1200), out).tryAgain();

            assertThat(api.get("api/v1/experiments/" + experiment)
                            .at("/conclusion/winner")
                            .asString(""))
                    .as(() -> told.toString(StandardCharsets.UTF_8))
                    .isEqualTo("repaired");
            assertThat(new AuditCheck(api, List.of(), folder.resolve("again"), out)
                            .recomputes(experiment, RunningSystem.options().bootstrapServers()))
                    .isTrue();
        }
    }

    @Test
    void everyProjectionEqualsItsRebuild() {
        try (var api = RunningSystem.client()) {
            for (var projection : List.of("catalog", "rollout", "audit")) {
                var answer = api.post(
                        "api/v1/projections/" + projection + "/rebuild",
                        "admin",
                        UUID.randomUUID().toString(),
                        Map.of("compare", true, "switch", false));
                assertThat(answer.path("equal").asBoolean(false))
                        .as(answer.toString())
                        .isTrue();
            }
        }
    }

    @Test
    void theLiveLogVerifiesOverHttpAndAnEditedExportDoesNot() throws IOException {
        try (var api = RunningSystem.client()) {
            assertThat(LogVerifier.pinning(List.of())
                            .verify(URI.create(RunningSystem.options().url() + "/log")))
                    .isInstanceOf(AuditResult.Sound.class);

            var bundle = folder.resolve("edited");
            new LogExport(api).write(bundle, 0, Long.MAX_VALUE);
            var entries = bundle.resolve("entries.ndjson");
            Files.writeString(entries, Files.readString(entries).replaceFirst("actor\":\"", "actor\":\"X"));

            assertThat(LogVerifier.pinning(List.of()).verify(bundle)).isInstanceOf(AuditResult.Broken.class);
        }
    }
}
