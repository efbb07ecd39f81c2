package io.modeltrail.standalone.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// In one context with the other services, no security chain of theirs stands before the documents.
class InterfaceDocumentsTest {

    @ParameterizedTest
    @ValueSource(strings = {"/openapi.yaml", "/asyncapi.yaml", "/schemas/modeltrail.RolloutStarted.v1.json"})
    void aDocumentIsServedAsItWasBuiltWithoutAToken(String path) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient();
                var built = InterfaceDocumentsTest.class.getResourceAsStream(path)) {
            var request = HttpRequest.newBuilder(
                            URI.create(RunningSystem.options().url() + path))
                    .build();

            var answer = http.send(request, BodyHandlers.ofByteArray());

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(built).isNotNull();
            assertThat(answer.body()).isEqualTo(built.readAllBytes());
        }
    }
}
