package io.modeltrail.command.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.command.RunningService;
import io.modeltrail.command.RunningService.Answer;
import io.modeltrail.events.wire.Digests;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Documents go in over HTTP and are there as they were sent, once.
class DocumentHttpTest {

    private static final RunningService SERVICE = RunningService.get();

    private static Answer store(byte[] bytes, String type, String role) {
        return SERVICE.exchange(SERVICE.request("/api/v1/documents")
                .header("Authorization", "Bearer " + SERVICE.issuer().token(role + "-person", role))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(bytes)));
    }

    private static byte[] bytes(int size) {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    /// Three parts, the last one short; nothing; just one part.
    @ParameterizedTest
    @ValueSource(ints = {2 * DocumentStore.PART + 17, 0, DocumentStore.PART})
    void aDocumentIsReadAsItWasSent(int size) throws IOException {
        var bytes = bytes(size);

        var answer = store(bytes, "text/csv;charset=utf-8", "ml-engineer");

        var digest = Digests.ofBytes(bytes);
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo("/api/v1/documents/" + digest);
        var stored = SERVICE.documents().find(digest).orElseThrow();
        assertThat(stored).isEqualTo(new StoredDocument(digest, "text/csv;charset=utf-8", size));
        try (var read = SERVICE.documents().open(stored)) {
            assertThat(read.readAllBytes()).isEqualTo(bytes);
        }
    }

    @Test
    void theSameBytesAreStoredOnceWhoeverSendsThem() {
        var first = store(bytes(100), "application/pdf", "clinical-reviewer");
        var second = store(bytes(100), "text/plain", "service");

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(second.json().path("mediaType").asString()).isEqualTo("application/pdf");
    }

    @Test
    void whatIsTooLargeIsRefusedAndLeavesNothing() {
        var bytes = bytes(3 * 1024 * 1024 + 1);

        var answer = store(bytes, "application/pdf", "ml-engineer");

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("TOO_LARGE");
        assertThat(SERVICE.documents().find(Digests.ofBytes(bytes))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/*", "pdf"})
    void aDocumentSaysWhatItIs(String type) {
        var answer = store(bytes(10), type, "ml-engineer");

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.json().path("detail").asString()).contains("such as Content-Type: application/pdf");
    }

    @Test
    void whoOnlyReadsStoresNothing() {
        assertThat(store(bytes(10), "application/pdf", "quality-auditor").code())
                .isEqualTo("ROLE_NOT_ALLOWED");
        assertThat(SERVICE.exchange(SERVICE.request("/api/v1/documents").POST(BodyPublishers.ofByteArray(bytes(10))))
                        .status())
                .isEqualTo(401);
    }
}
