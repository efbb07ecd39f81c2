package io.modeltrail.standalone.deploy;

import static io.modeltrail.standalone.deploy.ComposeFile.ROOT;
import static java.util.Objects.requireNonNull;

import io.modeltrail.servers.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.boot.convert.DurationStyle;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The services of `docker-compose.yml` as processes of this machine, in the order and with the flags, environment,
/// volumes and health checks that they have there. Only hosts, ports and folders are others.
final class ServicesApart implements AutoCloseable {

    private static final List<String> NO_DATABASE = List.of(
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration");
    private static final Map<String, String> MAIN_CLASSES = new TreeMap<>(Map.of(
            "identity", "io.modeltrail.standalone.ModelTrail",
            "command-service", "io.modeltrail.command.CommandService",
            "query-service", "io.modeltrail.query.QueryService",
            "stats-worker", "io.modeltrail.stats.StatsWorker",
            "rollout-worker", "io.modeltrail.rollout.RolloutWorker"));
    private static final Pattern ENTRYPOINT = Pattern.compile("(?m)^ENTRYPOINT (\\[.*])$");

    private final ComposeFile compose = ComposeFile.read();
    private final Map<String, String> chosen;
    private final Map<String, String> places;
    private final Path folder;
    private final Map<String, Integer> ports = new LinkedHashMap<>();
    private final Map<String, ServiceProcess> running = new LinkedHashMap<>();

    private ServicesApart(Map<String, String> chosen, Map<String, String> places, Path folder) throws IOException {
        this.chosen = chosen;
        this.places = new LinkedHashMap<>(places);
        this.folder = folder;
        for (var service : MAIN_CLASSES.keySet()) {
            for (var mapping : compose.service(service).path("ports")) {
                var parts = mapping.asString().split(":", -1);
                int port = Ports.free();
                ports.put(service + ":" + parts[parts.length - 1], port);
                this.places.put(service + ":" + parts[parts.length - 1], "localhost:" + port);
                this.places.put("localhost:" + parts[parts.length - 2], "localhost:" + port);
            }
        }
    }

    /// Returns once all are healthy. `chosen` is what somebody wrote into `.env`; `places` says where what the file
    /// calls by one name is here, such as `postgres:5432`.
    static ServicesApart start(Map<String, String> chosen, Map<String, String> places, Path folder) throws IOException {
        var services = new ServicesApart(chosen, places, folder);
        try {
            services.startInOrder();
            return services;
        } catch (IOException | RuntimeException | Error failure) {
            services.close();
            throw failure;
        }
    }

    private void startInOrder() throws IOException {
        var waiting = new ArrayList<>(MAIN_CLASSES.keySet());
        while (!waiting.isEmpty()) {
            var next = waiting.stream()
                    .filter(service -> compose.service(service).path("depends_on").propertyNames().stream()
                            .noneMatch(waiting::contains))
                    .toList();
            if (next.isEmpty()) {
                throw new IllegalStateException(waiting + " wait for each other");
            }
            for (var service : next) {
                running.put(service, start(service));
            }
            next.forEach(this::awaitHealthy);
            waiting.removeAll(next);
        }
    }

    private ServiceProcess start(String service) throws IOException {
        var definition = compose.service(service);
        var environment = new TreeMap<String, String>();
        definition
                .path("environment")
                .propertyNames()
                .forEach(name -> environment.put(
                        name,
                        here(service, definition.path("environment").path(name).asString())));
        // One broker stands for three.
        environment.replace("MODELTRAIL_KAFKA_REPLICATION_FACTOR", "1");
        var program = new ArrayList<String>();
        program.add(MAIN_CLASSES.getOrDefault(service, ""));
        definition.path("command").forEach(argument -> program.add(here(service, argument.asString())));
        var without = definition.path("environment").has("DATABASE_URL") ? List.<String>of() : NO_DATABASE;
        return ServiceProcess.start(service, folder, flags(definition), without, environment, program);
    }

    /// The image's flags, up to its jar.
    private static List<String> flags(JsonNode definition) throws IOException {
        var dockerfile =
                Files.readString(ROOT.resolve(definition.at("/build/dockerfile").asString()));
        var entrypoint = ENTRYPOINT.matcher(dockerfile);
        if (!entrypoint.find()) {
            throw new IllegalStateException("no ENTRYPOINT in " + definition.path("build"));
        }
        var flags = new ArrayList<String>();
        new JsonMapper().readTree(entrypoint.group(1)).forEach(argument -> flags.add(argument.asString()));
        return flags.subList(1, flags.indexOf("-jar"));
    }

    private void awaitHealthy(String service) {
        var check = compose.service(service).at("/healthcheck/test");
        requireNonNull(running.get(service))
                .awaitHealthy(
                        port(service, check.path(2).asInt()), check.path(3).asString());
    }

    /// Whether all answer their health checks now.
    void requireHealthy() {
        running.keySet().forEach(this::awaitHealthy);
    }

    /// A value of the file as it must read on this machine.
    private String here(String service, String value) {
        var text = compose.substitute(value, chosen);
        if (ports.containsKey(service + ":" + text)) {
            return Integer.toString(port(service, Integer.parseInt(text)));
        }
        for (var place : places.entrySet()) {
            text = text.replace(place.getKey(), place.getValue());
        }
        for (var volume : compose.service(service).path("volumes")) {
            var parts = volume.asString().split(":", -1);
            text = text.replace(parts[1], volume(parts[0]).toString());
        }
        return text;
    }

    /// Where a port of a service's container is.
    int port(String service, int inContainer) {
        return requireNonNull(ports.get(service + ":" + inContainer), service + ":" + inContainer);
    }

    String url(String service, int inContainer) {
        return "http://localhost:" + port(service, inContainer);
    }

    /// The folder that stands for a named volume.
    Path volume(String name) {
        return folder.resolve("volumes").resolve(name);
    }

    /// Stops them, the last first, each within the grace that the file gives it, or by force; answers which needed
    /// force.
    List<String> stop() {
        var services = new ArrayList<>(running.values());
        Collections.reverse(services);
        running.clear();
        var forced = new ArrayList<String>();
        for (var service : services) {
            if (!service.stop(grace(service.name()))) {
                forced.add(service.name());
            }
        }
        return forced;
    }

    private Duration grace(String service) {
        return DurationStyle.detectAndParse(
                compose.service(service).path("stop_grace_period").asString());
    }

    @Override
    public void close() {
        stop();
    }
}
