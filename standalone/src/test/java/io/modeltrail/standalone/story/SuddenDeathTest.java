package io.modeltrail.standalone.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.modeltrail.events.rollout.RolloutEvent.RolledBack;
import io.modeltrail.events.rollout.RolloutEvent.TrafficShiftConfirmed;
import io.modeltrail.log.audit.AuditResult;
import io.modeltrail.log.audit.LogVerifier;
import io.modeltrail.standalone.audit.LogExport;
import io.modeltrail.standalone.client.ApiClient;
import io.modeltrail.standalone.client.ApiClient.ApiFailure;
import io.modeltrail.standalone.client.ApiClient.Unreachable;
import io.modeltrail.standalone.client.RolloutWatch;
import io.modeltrail.standalone.demo.Degradation;
import io.modeltrail.standalone.demo.DemoStage;
import io.modeltrail.standalone.demo.ObservationSender;
import io.modeltrail.standalone.system.SystemProcess;
import io.modeltrail.standalone.system.TemporarySystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Given the story at a random point, when the process is killed, then after a restart nothing acknowledged is lost,
/// nothing appears twice, live equals rebuild, and one version is live.
class SuddenDeathTest {

    private static final int DEATHS = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    private static Path folder;

    @Test
    void nothingAcknowledgedIsLost() throws Exception {
        long seed = new SplittableRandom().nextLong();
        var random = new SplittableRandom(seed);
        try (var place = TemporarySystem.create()) {
            var acknowledged = new ArrayList<String>();
            for (int death = 0; death < DEATHS; death++) {
                dieWhileWorking(place, acknowledged, random.nextInt(200, 12_000), "seed " + seed + " death " + death);
            }
            try (var process = SystemProcess.start("up", place.options());
                    var api = new ApiClient(place.options().url(), null)) {
                process.awaitLine("Ready:");
                takeBackWhatIsUnderWay(place, api);
                assertNothingIsLost(api, acknowledged, "seed " + seed);
            }
        }
    }

    private void dieWhileWorking(TemporarySystem place, List<String> acknowledged, int afterMillis, String what)
            throws Exception {
        try (var process = SystemProcess.start("up", place.options());
                var api = new ApiClient(place.options().url(), null)) {
            process.awaitLine("Ready:");
            var killer = CompletableFuture.runAsync(
                    process::kill, CompletableFuture.delayedExecutor(afterMillis, TimeUnit.MILLISECONDS));
            try (var observations = new ObservationSender(place.options().bootstrapServers());
                    var stage = DemoStage.open(
                            api, RunningSystem.demo(place.options(), "death", Degradation.ERRORS), observations)) {
                stage.rollOut("death-" + acknowledged.size(), List.of(50, 100), "PT10M", _ -> {});
                while (true) {
                    acknowledged.add(register(api));
                }
            } catch (Unreachable | ApiFailure | DemoStage.StoryFailed died) {
                assertThat(killer).as("%s: %s", what, died).succeedsWithin(PATIENCE);
            }
        }
    }

    /// The command id of a registration that the system acknowledged.
    private static String register(ApiClient api) {
        var id = UUID.randomUUID().toString();
        api.post(
                "api/v1/models",
                "ml-engineer",
                id,
                Map.of("model", "m-" + id, "intendedUse", "test", "owner", "test", "reason", "test"));
        return id;
    }

    private static void takeBackWhatIsUnderWay(TemporarySystem place, ApiClient api) throws Exception {
        try (var observations = new ObservationSender(place.options().bootstrapServers());
                var stage = DemoStage.open(
                        api, RunningSystem.demo(place.options(), "death", Degradation.ERRORS), observations)) {
            var active =
                    await().atMost(PATIENCE).until(() -> rolloutUnderWay(api, stage), rollout -> !rollout.isEmpty());
            var watch = new RolloutWatch(api, active, _ -> {});
            assertThat(watch.await(TrafficShiftConfirmed.class, _ -> true, PATIENCE))
                    .as(() -> active + ": " + watch.events())
                    .isPresent();
            stage.degrade(active, watch, Degradation.ERRORS);
            assertThat(watch.await(RolledBack.class, _ -> true, PATIENCE)).isPresent();
        }
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(target(api).path("rolloutId").asString("")).isEmpty());
        assertThat(target(api).path("stableVersion").asString("")).isEqualTo("1.0.0");
    }

    /// The rollout that was under way when the process died, else a new one; empty while a reader is behind.
    private static String rolloutUnderWay(ApiClient api, DemoStage stage) {
        try {
            var reserved = target(api).path("rolloutId").asString("");
            if (!reserved.isEmpty()) {
                return reserved;
            }
            var fresh = "after-" + UUID.randomUUID();
            stage.rollOut(fresh, List.of(50, 100), "PT10M", _ -> {});
            return fresh;
        } catch (ApiFailure behind) {
            return "";
        }
    }

    private static JsonNode target(ApiClient api) {
        return api.get("api/v1/targets/demo-icu");
    }

    private static void assertNothingIsLost(ApiClient api, List<String> acknowledged, String seed) throws Exception {
        var bundle = folder.resolve("after-death");
        new LogExport(api).write(bundle, 0, Long.MAX_VALUE);
        assertThat(LogVerifier.pinning(List.of()).verify(bundle)).as(seed).isInstanceOf(AuditResult.Sound.class);
        var entries = Files.readString(bundle.resolve("entries.ndjson"));
        for (var id : acknowledged) {
            assertThat(entries.split("\"commandid\":\"" + id + "\"", -1))
                    .as("%s, command %s", seed, id)
                    .hasSize(2);
        }
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
