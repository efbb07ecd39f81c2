package io.modeltrail.standalone.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.events.wire.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

/// What one service stores, another one reads, as a role that can do nothing else.
class DocumentsTest {

    private static final String PAGE = "<script>alert('never')</script>";

    @Test
    void aStoredDocumentIsReadToBeSavedAndNeverToBeRun() throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient();
                var client = RunningSystem.client()) {
            var token = "Bearer " + client.demoToken("clinical-reviewer", null);
            var digest = store(http, token);

            var answer = http.send(get("/" + digest, token).build(), BodyHandlers.ofByteArray());

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo(PAGE.getBytes(UTF_8));
            assertThat(header(answer, "Content-Type")).isEqualTo("text/html;charset=UTF-8");
            assertThat(header(answer, "Content-Length")).isEqualTo(Integer.toString(PAGE.length()));
            assertThat(header(answer, "Content-Disposition")).matches("attachment; filename=\"[0-9a-f]{16}\\.html\"");
            assertThat(header(answer, "Content-Security-Policy")).contains("sandbox");
            assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(http.send(
                                    get("/" + digest, token)
                                            .header("If-None-Match", header(answer, "ETag"))
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(304);
        }
    }

    @Test
    void whatWasNeverStoredIsNotThereAndADigestHasItsForm() throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient();
                var client = RunningSystem.client()) {
            var token = "Bearer " + client.demoToken("quality-auditor", null);

            var missing = http.send(get("/sha256:" + "0".repeat(64), token).build(), BodyHandlers.ofString());
            var malformed = http.send(get("/sha256:ABC", token).build(), BodyHandlers.ofString());

            assertThat(missing.statusCode()).isEqualTo(404);
            assertThat(malformed.statusCode()).isEqualTo(400);
            assertThat(malformed.body()).contains("64 lower-case hexadecimal digits");
        }
    }

    private static String store(HttpClient http, String token) throws IOException, InterruptedException {
        var stored = http.send(
                get("", token)
                        .header("Content-Type", "text/html;charset=UTF-8")
                        .POST(BodyPublishers.ofString(PAGE))
                        .build(),
                BodyHandlers.ofString());
        return Json.strict().readTree(stored.body()).path("digest").asString();
    }

    private static HttpRequest.Builder get(String path, String token) {
        return HttpRequest.newBuilder(URI.create(RunningSystem.options().url() + "/api/v1/documents" + path))
                .header("Authorization", token);
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
