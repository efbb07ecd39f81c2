package io.modeltrail.command.artifact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.modeltrail.command.artifact.ArtifactProperties.Store;
import io.modeltrail.command.artifact.Sighting.Off;
import io.modeltrail.command.artifact.Sighting.OutOfReach;
import io.modeltrail.command.artifact.Sighting.Read;
import io.modeltrail.command.artifact.Sighting.Unreadable;
import io.modeltrail.events.wire.Digests;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/// Artifacts as they are read: from a real disk, a real HTTP server, and a store that checks signatures by itself.
class ArtifactReaderTest {

    private static final byte[] WEIGHTS = "weights of apache 1.1.0".getBytes(UTF_8);
    private static final Read READ = new Read(Digests.ofBytes(WEIGHTS));
    private static final Duration LONG = Duration.ofMinutes(1);

    @TempDir
    private Path disk;

    private final CountDownLatch never = new CountDownLatch(1);
    private HttpServer server;
    private String http;

    @BeforeEach
    void serve() throws IOException {
        Files.createDirectories(disk.resolve("models"));
        Files.write(disk.resolve("models/apache.onnx"), WEIGHTS);
        Files.write(disk.resolve("secret.txt"), "not for registrants".getBytes(UTF_8));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http = "http://127.0.0.1:" + server.getAddress().getPort();
        server.createContext("/models/", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write(WEIGHTS);
            }
        });
        server.createContext("/models/moved", exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().add("Location", http + "/models/apache.onnx");
                exchange.sendResponseHeaders(302, -1);
            }
        });
        server.createContext("/models/gone", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(404, -1);
            }
        });
        server.createContext("/models/stuck", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(200, 1000);
                exchange.getResponseBody().write(WEIGHTS);
                exchange.getResponseBody().flush();
                await();
            }
        });
        server.start();
    }

    private void await() {
        try {
            never.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @AfterEach
    void stop() {
        never.countDown();
        server.stop(0);
    }

    @Test
    void nothingIsReadUntilSomebodySaysWhere() {
        try (var reader = ArtifactReader.none()) {
            assertThat(reader.look(file("models/apache.onnx"))).isEqualTo(new Off());
        }
    }

    @Test
    void aFileBelowARootIsRead() throws IOException {
        Files.createSymbolicLink(disk.resolve("models/latest"), disk.resolve("models/apache.onnx"));
        var root = file("models/");

        assertThat(look(file("models/apache.onnx"), root)).isEqualTo(READ);
        assertThat(look(file("models/latest"), root)).isEqualTo(READ);
        assertThat(look(file("models/apache.onnx"), file("models"))).isEqualTo(READ);
        assertThat(look(file("models/none.onnx"), root))
                .isInstanceOfSatisfying(
                        Unreadable.class, it -> assertThat(it.why()).contains("there is no file"));
        assertThat(look(root, root)).isInstanceOf(Unreadable.class);
    }

    @Test
    void aLinkOutOfARootIsOutOfReach() throws IOException {
        Files.createSymbolicLink(disk.resolve("models/out"), disk.resolve("secret.txt"));

        assertThat(look(file("models/out"), file("models/"))).isInstanceOf(OutOfReach.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:ROOT/secret.txt",
                "file:ROOT/models-of-others/x",
                "file:ROOT/models/../secret.txt",
                "file:ROOT/models/%2e%2e/secret.txt",
                "file:ROOT/models/..%2fsecret.txt",
                "file:ROOT/models//secret.txt",
                "file://elsewhere/ROOT/models/apache.onnx",
                "file:ROOT/models/apache.onnx?x",
                "https://models.example.evil.example/released/a",
                "https://models.example@evil.example/released/a",
                "https://models.example:8443/released/a",
                "http://models.example/released/a",
                "https://models.example/other/a",
                "s3://models-2/a",
                "mlflow:/apache/1",
                "models/apache.onnx",
                "file:ROOT/models/a b",
                ""
            })
    void whateverIsNotListedIsOutOfReach(String address) {
        assertThat(look(
                        address.replace("ROOT", disk.toString()),
                        file("models/"),
                        "https://models.example/released/",
                        "s3://models/"))
                .isInstanceOf(OutOfReach.class);
    }

    @Test
    void anArtifactBehindHttpIsReadAndNoRedirectFollowed() {
        assertThat(look(http + "/models/apache.onnx", http + "/models/")).isEqualTo(READ);
        assertThat(look(http + "/models/moved", http + "/models/"))
                .isEqualTo(new Unreadable(http + "/models/moved: answered 302; redirects are not followed"));
        assertThat(look(http + "/models/gone", http + "/models/"))
                .isEqualTo(new Unreadable(http + "/models/gone: answered 404"));
        assertThat(look("http://127.0.0.1:1/models/a", "http://127.0.0.1:1/")).isInstanceOf(Unreadable.class);
    }

    @Test
    void whereACloudKeepsItsCredentialsNobodyLooks() {
        var metadata = "http://169.254.169.254/";
        assertThat(look(metadata + "latest/meta-data", metadata)).isInstanceOf(OutOfReach.class);
        assertThat(look("http://0.0.0.0/a", "http://0.0.0.0/")).isInstanceOf(OutOfReach.class);
    }

    @Test
    void sizeAndTimeAreBounded() {
        var small = new ArtifactProperties(
                List.of(http + "/models/", file("models/")), DataSize.ofBytes(WEIGHTS.length - 1), LONG, store(null));
        var hasty = new ArtifactProperties(
                List.of(http + "/models/"), DataSize.ofMegabytes(1), Duration.ofMillis(200), store(null));

        assertThat(look(http + "/models/apache.onnx", small))
                .isInstanceOfSatisfying(
                        Unreadable.class, it -> assertThat(it.why()).contains("max-size"));
        assertThat(look(file("models/apache.onnx"), small)).isInstanceOf(Unreadable.class);
        assertThat(look(http + "/models/stuck", hasty))
                .isInstanceOfSatisfying(
                        Unreadable.class, it -> assertThat(it.why()).contains("PT0.2S"));
    }

    @Test
    void anObjectOfAStoreIsReadUnderAValidSignature() throws IOException {
        var key = "/models/apache/1.1.0%20final%2B1.onnx";
        try (var store = new SigningStore(Map.of(key, WEIGHTS))) {
            var endpoint = URI.create("http://127.0.0.1:" + store.port());
            var known = new Store(endpoint, "eu-central-1", SigningStore.ACCESS_KEY, SigningStore.SECRET_KEY);
            var forged = new Store(endpoint, "eu-central-1", SigningStore.ACCESS_KEY, "guessed");
            var object = "s3:/" + key;

            assertThat(look(object, stored(known))).isEqualTo(READ);
            assertThat(look("s3://models/none", stored(known)))
                    .isEqualTo(new Unreadable("s3://models/none: answered 404"));
            assertThat(look(object, stored(forged))).isEqualTo(new Unreadable(object + ": answered 403"));
            assertThat(look(object, stored(new Store(endpoint, "eu-central-1", null, null))))
                    .isEqualTo(new Unreadable(object + ": answered 403"));
            assertThat(known.toString()).doesNotContain(SigningStore.SECRET_KEY);
        }
    }

    /// The example GET Object of the specification, so that the store above judges by the text and not by our signer.
    @Test
    void theStoreOfTheseTestsKnowsTheSignatureOfTheSpecification() {
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        headers.put("host", "examplebucket.s3.amazonaws.com");
        headers.put("range", "bytes=0-9");
        headers.put("x-amz-content-sha256", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        headers.put("x-amz-date", "20130524T000000Z");
        headers.put(
                "Authorization",
                "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,"
                        + "SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,"
                        + "Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");

        assertThat(SigningStore.isSigned("GET", "/test.txt", headers)).isTrue();
        headers.put("range", "bytes=0-8");
        assertThat(SigningStore.isSigned("GET", "/test.txt", headers)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://host/",
                "https://me@host/",
                "https:///models/",
                "file://host/models/",
                "s3:/models/",
                "file:/a/../b/"
            })
    void aRootThatLeavesADoubtIsRefusedAtTheStart(String root) {
        assertThatThrownBy(() -> new ArtifactProperties(List.of(root), DataSize.ofGigabytes(1), LONG, store(null)))
                .hasMessageContaining("modeltrail.artifacts.roots");
    }

    private static Sighting look(String address, String... roots) {
        return look(address, new ArtifactProperties(List.of(roots), DataSize.ofMegabytes(1), LONG, store(null)));
    }

    private static Sighting look(String address, ArtifactProperties properties) {
        try (var reader = new ArtifactReader(properties, Clock.systemUTC())) {
            return reader.look(address);
        }
    }

    private static ArtifactProperties stored(Store store) {
        return new ArtifactProperties(List.of("s3://models/"), DataSize.ofMegabytes(1), LONG, store);
    }

    private static Store store(@Nullable URI endpoint) {
        return new Store(endpoint, "us-east-1", null, null);
    }

    private String file(String below) {
        return "file:" + disk.toAbsolutePath() + "/" + below;
    }
}
