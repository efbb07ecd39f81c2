package io.modeltrail.standalone.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.log.audit.AuditResult;
import io.modeltrail.log.audit.LogVerifier;
import io.modeltrail.log.note.VerifierKey;
import io.modeltrail.servers.KafkaBroker;
import io.modeltrail.servers.Ports;
import io.modeltrail.servers.PostgresServer;
import io.modeltrail.standalone.audit.AuditCheck;
import io.modeltrail.standalone.client.ApiClient;
import io.modeltrail.standalone.client.ServerAddresses;
import io.modeltrail.standalone.demo.Degradation;
import io.modeltrail.standalone.demo.DemoOptions;
import io.modeltrail.standalone.demo.DemoStory;
import io.modeltrail.standalone.demo.SyntheticCohort;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Given the services of the composition as processes of their own, when the story is played, then it ends as it does
/// in
/// one process.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the images' health check is a bash script")
class ServicesApartTest {

    @TempDir
    private static Path folder;

    private final int stablePort = Ports.free();
    private final int canaryPort = Ports.free();

    @Test
    void theStoryPlaysWithEachServiceInAProcessOfItsOwn() throws Exception {
        try (var postgres = PostgresServer.start(folder.resolve("postgres"), 0);
                var kafka = KafkaBroker.start(folder.resolve("kafka"), 0, 0);
                var services = ServicesApart.start(chosen(postgres), places(postgres, kafka), folder);
                var api = client(services)) {
            var told = new ByteArrayOutputStream();
            var out = new PrintStream(told, true, UTF_8);
            var bundle = folder.resolve("bundle");

            var result = new DemoStory(api, demo(services, kafka), out).takeBack();
            boolean sound = new AuditCheck(api, List.of(), bundle, out).check(result.rolloutId());

            assertThat(result.late()).isZero();
            assertThat(sound).as(told.toString(UTF_8)).isTrue();
            assertThat(told.toString(UTF_8))
                    .contains("the canary answers 25 %", "rolled back, 1.0.0 answers everything");
            assertThat(api.get("api/v1/targets/demo-icu").path("stableVersion").asString(""))
                    .isEqualTo("1.0.0");
            assertThat(rebuild(api).path("equal").asBoolean(false)).isTrue();
            var key = VerifierKey.parse(
                    Files.readString(services.volume("log-keys").resolve("log.key.vkey"))
                            .strip());
            assertThat(LogVerifier.pinning(List.of(key)).verify(bundle)).isInstanceOf(AuditResult.Sound.class);
            services.requireHealthy();
            assertThat(services.stop()).as("needed force to stop").isEmpty();
        }
    }

    private static JsonNode rebuild(ApiClient api) {
        return api.post(
                "api/v1/projections/rollout/rebuild",
                "admin",
                UUID.randomUUID().toString(),
                Map.of("compare", true, "switch", false));
    }

    private static Map<String, String> chosen(PostgresServer postgres) {
        return Map.of(
                "MODELTRAIL_DATABASE_OWNER_PASSWORD", postgres.superuserPassword(),
                "MODELTRAIL_DATABASE_PASSWORD", "a password of four roles",
                "GRAFANA_ADMIN_PASSWORD", "unused");
    }

    private Map<String, String> places(PostgresServer postgres, KafkaBroker kafka) {
        var places = new LinkedHashMap<String, String>();
        places.put("postgres:5432", postgres.host() + ":" + postgres.port());
        places.put("kafka-1:9092,kafka-2:9092,kafka-3:9092", kafka.bootstrapServers());
        places.put("host.docker.internal:8091", "localhost:" + stablePort);
        places.put("host.docker.internal:8092", "localhost:" + canaryPort);
        return places;
    }

    private static ApiClient client(ServicesApart services) {
        return new ApiClient(
                ServerAddresses.apart(
                        services.url("command-service", 8080),
                        services.url("query-service", 8082),
                        services.url("identity", 9000)),
                null);
    }

    private DemoOptions demo(ServicesApart services, KafkaBroker kafka) {
        return new DemoOptions(
                services.url("rollout-worker", 8081),
                kafka.bootstrapServers(),
                "0.0.0.0",
                stablePort,
                canaryPort,
                "apart",
                SyntheticCohort.generate(500, 7),
                Degradation.ERRORS,
                300);
    }
}
