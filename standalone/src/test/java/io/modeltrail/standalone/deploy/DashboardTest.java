package io.modeltrail.standalone.deploy;

import static io.modeltrail.standalone.deploy.ComposeFile.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Prometheus asks the services that run, and the dashboard shows metrics that they have.
class DashboardTest {

    private static final Pattern SHOWN = Pattern.compile("\\bmodeltrail_[a-z_]+");
    private static final Pattern METER = Pattern.compile("\"(modeltrail[.][a-z.]*[a-z])\"");
    private static final Pattern SUFFIX = Pattern.compile("(_seconds|_events|_total|_count|_sum|_bucket|_max)*$");

    static Set<String> shown() throws IOException {
        var shown = new TreeSet<String>();
        for (var panel : json("deploy/grafana/dashboards/modeltrail.json").path("panels")) {
            panel.path("targets")
                    .forEach(target -> SHOWN.matcher(target.path("expr").asString())
                            .results()
                            .forEach(match ->
                                    shown.add(SUFFIX.matcher(match.group()).replaceFirst(""))));
        }
        return shown;
    }

    @ParameterizedTest
    @MethodSource("shown")
    void aMetricOnTheDashboardIsOneThatTheCodeRecords(String metric) throws IOException {
        assertThat(meters()).contains(metric);
    }

    @Test
    void everyPanelHasAQueryAndSaysWhatItShows() throws IOException {
        assertThat(json("deploy/grafana/dashboards/modeltrail.json").path("panels"))
                .hasSizeGreaterThanOrEqualTo(7)
                .allSatisfy(panel -> {
                    assertThat(panel.path("title").asString()).isNotBlank();
                    assertThat(panel.path("description").asString()).isNotBlank();
                    assertThat(panel.at("/datasource/uid").asString()).isEqualTo("prometheus");
                    assertThat(panel.path("targets")).isNotEmpty();
                });
    }

    @Test
    void prometheusAsksEveryServiceOnThePortItHas() throws IOException {
        var compose = ComposeFile.read();
        var asked = new TreeSet<String>();
        for (var config : yaml("deploy/prometheus/prometheus.yml").at("/scrape_configs/0/static_configs")) {
            var parts = config.at("/targets/0").asString().split(":", -1);
            asked.add(parts[0]);
            assertThat(parts[1])
                    .isEqualTo(compose.service(parts[0])
                            .at("/environment/SERVER_PORT")
                            .asString());
        }

        assertThat(asked).containsExactly("command-service", "query-service", "rollout-worker", "stats-worker");
    }

    @Test
    void grafanaIsPointedAtThePrometheusOfTheComposition() throws IOException {
        var source =
                yaml("deploy/grafana/provisioning/datasources/prometheus.yml").at("/datasources/0");

        assertThat(source.path("url").asString()).isEqualTo("http://prometheus:9090");
        assertThat(source.path("uid").asString()).isEqualTo("prometheus");
        assertThat(ComposeFile.read().service("grafana").path("volumes").toString())
                .contains(yaml("deploy/grafana/provisioning/dashboards/modeltrail.yml")
                        .at("/providers/0/options/path")
                        .asString());
    }

    /// Names of meters in the sources, as Prometheus spells them.
    private static Set<String> meters() throws IOException {
        try (var files = Files.walk(ROOT)) {
            var sources = files.filter(file -> file.toString().contains("/src/main/java/"))
                    .filter(file -> file.toString().endsWith(".java"))
                    .toList();
            var text = new StringBuilder();
            for (var source : sources) {
                text.append(Files.readString(source));
            }
            return METER.matcher(text)
                    .results()
                    .map(match -> match.group(1).replace('.', '_'))
                    .collect(Collectors.toSet());
        }
    }

    private static JsonNode json(String file) throws IOException {
        return new JsonMapper().readTree(Files.readString(ROOT.resolve(file)));
    }

    private static JsonNode yaml(String file) throws IOException {
        return new JsonMapper().valueToTree(new Yaml().load(Files.readString(ROOT.resolve(file))));
    }
}
