package io.modeltrail.standalone.deploy;

import static io.modeltrail.standalone.deploy.ComposeFile.ROOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// What can be known of the composition without an engine that runs it.
class ComposeFileTest {

    private static final Set<String> SERVICE_KEYS = Set.of(
            "image",
            "build",
            "command",
            "environment",
            "ports",
            "volumes",
            "healthcheck",
            "depends_on",
            "restart",
            "stop_grace_period",
            "read_only",
            "tmpfs",
            "cap_drop",
            "security_opt",
            "extra_hosts");
    private static final List<String> OURS =
            List.of("identity", "command-service", "query-service", "stats-worker", "rollout-worker");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)(:?[-?])?([^}]*)}");

    private final ComposeFile compose = read();

    @Test
    void itHoldsOnlyWhatTheComposeSpecificationKnows() {
        assertThat(compose.tree().propertyNames())
                .allMatch(key -> Set.of("name", "services", "volumes").contains(key) || key.startsWith("x-"));
        for (var name : compose.services().propertyNames()) {
            assertThat(SERVICE_KEYS).as(name).containsAll(compose.service(name).propertyNames());
        }
    }

    @Test
    void itRunsEverythingThatTheProductConsistsOf() {
        assertThat(compose.services().propertyNames())
                .containsAll(OURS)
                .contains("postgres", "kafka-1", "kafka-2", "kafka-3", "prometheus", "grafana");
    }

    @Test
    void everyVariableIsBoundOrAskedForByName() {
        var used = new TreeSet<String>();
        for (var match : VARIABLE.matcher(compose.text()).results().toList()) {
            var name = match.group(1);
            used.add(name);
            assertThat(compose.example()).containsKey(name);
            var operator = match.group(2);
            if (compose.example().getOrDefault(name, "").isEmpty()) {
                assertThat(operator)
                        .as(name + " is required, so its absence must stop the start")
                        .isEqualTo(":?");
            } else {
                assertThat(match.group(3))
                        .as("the default of " + name)
                        .isEqualTo(compose.example().get(name));
            }
        }
        assertThat(compose.example().keySet()).isEqualTo(used);
    }

    @Test
    void noPasswordHasADefault() {
        assertThat(compose.example().entrySet())
                .filteredOn(entry -> entry.getKey().contains("PASSWORD"))
                .hasSize(3)
                .allSatisfy(entry -> assertThat(entry.getValue()).isEmpty());
    }

    @Test
    void everyServiceSaysWhenItIsHealthyAndWaitsForThoseThatDo() {
        for (var name : compose.services().propertyNames()) {
            var service = compose.service(name);
            assertThat(service.at("/healthcheck/test").isArray())
                    .as(name + " has a health check")
                    .isTrue();
            for (var needed : service.path("depends_on").propertyNames()) {
                assertThat(compose.services().has(needed))
                        .as(name + " needs " + needed)
                        .isTrue();
                assertThat(service.path("depends_on")
                                .path(needed)
                                .path("condition")
                                .asString())
                        .isEqualTo("service_healthy");
            }
        }
    }

    @Test
    void noPortOfTheHostIsTakenTwiceAndEachIsOneThatTheServiceListensOn() {
        var taken = new HashSet<String>();
        for (var name : compose.services().propertyNames()) {
            for (var port : compose.service(name).path("ports")) {
                var parts = port.asString().split(":", -1);
                assertThat(taken.add(parts[parts.length - 2]))
                        .as(name + " " + port)
                        .isTrue();
                assertThat(compose.service(name).toString()).as(name).contains(parts[parts.length - 1]);
            }
        }
        assertThat(taken).hasSizeGreaterThanOrEqualTo(11);
    }

    @Test
    void everyVolumeIsDeclaredAndUsedAndEveryMountedFileExists() {
        var used = new TreeSet<String>();
        for (var service : compose.services()) {
            for (var volume : service.path("volumes")) {
                var source = volume.asString().split(":", -1)[0];
                if (source.startsWith("./")) {
                    assertThat(ROOT.resolve(source)).exists();
                } else {
                    used.add(source);
                }
            }
        }
        assertThat(new TreeSet<>(compose.tree().path("volumes").propertyNames()))
                .isEqualTo(used);
    }

    @Test
    void kafkaKeepsEveryRecordThreeTimesAndAcceptsItOnTwo() {
        var voters = new ArrayList<String>();
        for (int id = 1; id <= 3; id++) {
            var environment = compose.service("kafka-" + id).path("environment");
            voters.add(id + "@kafka-" + id + ":9093");
            assertThat(environment.path("KAFKA_NODE_ID").asString()).isEqualTo("" + id);
            assertThat(environment.path("KAFKA_DEFAULT_REPLICATION_FACTOR").asString())
                    .isEqualTo("3");
            assertThat(environment.path("KAFKA_MIN_INSYNC_REPLICAS").asString()).isEqualTo("2");
            assertThat(environment.path("KAFKA_ADVERTISED_LISTENERS").asString())
                    .contains("INTERNAL://kafka-" + id + ":9092");
        }
        assertThat(compose.service("kafka-1")
                        .at("/environment/KAFKA_CONTROLLER_QUORUM_VOTERS")
                        .asString())
                .isEqualTo(String.join(",", voters));
    }

    @Test
    void postgresIsDurable() {
        assertThat(compose.service("postgres").path("command").toString())
                .contains("fsync=on", "synchronous_commit=on", "full_page_writes=on");
    }

    @ParameterizedTest(name = "{0} knows each of its settings")
    @CsvSource({
        "command-service, io.modeltrail.command.CommandService",
        "query-service, io.modeltrail.query.QueryService",
        "stats-worker, io.modeltrail.stats.StatsWorker",
        "rollout-worker, io.modeltrail.rollout.RolloutWorker"
    })
    void everySettingIsOneThatTheServiceKnows(String module, String mainClass) throws IOException {
        assumeTrue(exists(mainClass), module + " cannot be started yet");
        var known = KnownSettings.of(module, mainClass.substring(0, mainClass.lastIndexOf('.')));

        assertThat(environment(module).propertyNames())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(known.includes(name))
                        .as(module + " knows " + name)
                        .isTrue());
    }

    private static boolean exists(String className) {
        try {
            Class.forName(className, false, ComposeFileTest.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException _) {
            return false;
        }
    }

    private JsonNode environment(String service) {
        return compose.service(service).path("environment");
    }

    private static ComposeFile read() {
        try {
            return ComposeFile.read();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
