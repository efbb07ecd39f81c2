package io.modeltrail.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.modeltrail.events.observation.HealthWindow;
import io.modeltrail.events.wire.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Server-sent events and the latest statistics, through the running service.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LiveFeedTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private RunningService service;

    @BeforeAll
    void begin() {
        service = new RunningService("query_live");
        service.log().publish(Stories.takenBack("apache", "r-1"));
    }

    @AfterAll
    void end() {
        service.close();
    }

    @Test
    void aReaderThatReturnsGetsEverythingAfterItsLastEventAndThenWhatIsNew() throws IOException {
        service.get("/api/v1/audit/events?minPosition=15");
        var ids = new ArrayList<String>();
        try (var stream = lines("/api/v1/stream", "Last-Event-ID", "9")) {
            while (ids.size() < 6) {
                add(ids, stream.readLine());
            }
            service.log()
                    .publish(List.of(Stories.registered("later" + service.log().size())));
            while (ids.size() < 7) {
                add(ids, stream.readLine());
            }
        }
        assertThat(ids.subList(0, 6)).containsExactly("10", "11", "12", "13", "14", "15");
        assertThat(ids.get(6)).isEqualTo("16");
    }

    @Test
    void aStatisticReachesReadersAtOnceAndTheLatestIsStored() throws IOException {
        service.get("/api/v1/audit/events?minPosition=15");
        try (var stream = lines("/api/v1/stream")) {
            stream.readLine();
            service.log().send(service.log().topics().healthWindows(), "r-1/1.1.0", window(10));
            service.log().send(service.log().topics().healthWindows(), "r-1/1.1.0", window(20));
            String line = stream.readLine();
            while (!line.startsWith("data:") || !line.contains("\"observations\":20")) {
                line = stream.readLine();
            }
        }
        await().atMost(PATIENCE).untilAsserted(() -> {
            var windows = Json.tolerant()
                    .readTree(service.get("/api/v1/rollouts/r-1/health").body())
                    .path("windows");
            assertThat(windows.size()).isEqualTo(1);
            assertThat(windows.get(0).path("observations").asLong()).isEqualTo(20);
        });
        assertThat(service.get("/api/v1/rollouts/r-1/comparison").statusCode()).isEqualTo(404);
    }

    private static void add(List<String> ids, String line) {
        if (line.startsWith("id:")) {
            ids.add(line.substring(3).strip());
        }
    }

    private BufferedReader lines(String path, String... headers) {
        return new BufferedReader(
                new InputStreamReader(service.open(path, headers).body(), StandardCharsets.UTF_8));
    }

    private static String window(long observations) {
        return Json.tolerant()
                .writeValueAsString(new HealthWindow(
                        "r-1",
                        "apache",
                        "1.1.0",
                        Stories.NOON,
                        Stories.NOON,
                        Stories.NOON,
                        false,
                        observations,
                        observations,
                        0,
                        0,
                        0,
                        Map.of(),
                        Map.of(),
                        List.of(),
                        null));
    }
}
