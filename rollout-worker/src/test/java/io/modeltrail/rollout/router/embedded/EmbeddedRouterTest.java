package io.modeltrail.rollout.router.embedded;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.rollout.router.Arm;
import io.modeltrail.rollout.router.Fence;
import io.modeltrail.rollout.router.TestBackEnd;
import io.modeltrail.rollout.router.TrafficOrder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// HTTP as the router speaks it, byte by byte.
class EmbeddedRouterTest {

    private final TestBackEnd stable = TestBackEnd.start("1.0.0");
    private final TestBackEnd canary = TestBackEnd.start("1.1.0");
    private final EmbeddedRouter router = EmbeddedRouter.start(RouterSettings.of(0, stable.address())
            .within(Duration.ofMillis(500), Duration.ofMillis(700), Duration.ofSeconds(3)));

    @AfterEach
    void stop() {
        router.close();
        stable.close();
        canary.close();
    }

    @Test
    void theBackEndLearnsTheArmAndNobodyElseCanSayIt() throws IOException {
        apply(100);
        var answer = exchange("""
                GET /predict?x=1 HTTP/1.1
                Host: models
                X-Subject-Id: s-1
                ModelTrail-Arm: stable
                X-Forwarded-For: 10.0.0.9
                X-Site: icu
                Connection: close, X-Secret
                X-Secret: 1
                TE: trailers

                """.replace("\n", "\r\n"));
        var arrived = canary.arrived.remove();
        assertThat(arrived.path()).isEqualTo("/predict?x=1");
        assertThat(arrived.headers().get("ModelTrail-Arm")).containsExactly("canary");
        assertThat(arrived.headers().get("ModelTrail-Version")).containsExactly("1.1.0");
        assertThat(arrived.headers().get("ModelTrail-Rollout")).containsExactly("r-1");
        assertThat(arrived.headers().get("X-Forwarded-For")).containsExactly("10.0.0.9, 127.0.0.1");
        assertThat(arrived.headers().get("X-Forwarded-Host")).containsExactly("models");
        assertThat(arrived.headers().get("X-Site")).containsExactly("icu");
        assertThat(arrived.headers()).doesNotContainKeys("X-Secret", "Te", "Connection");
        assertThat(answer)
                .startsWith("HTTP/1.1 200 OK\r\n")
                .contains("ModelTrail-Arm: canary\r\n", "ModelTrail-Version: 1.1.0\r\n", "Connection: close\r\n")
                .doesNotContain("forged");
    }

    @Test
    void oneConnectionCarriesManyRequests() throws IOException {
        apply(0);
        var one = "POST /predict HTTP/1.1\r\nHost: m\r\nContent-Length: 3\r\n\r\nabc";
        var last = "POST /predict HTTP/1.1\r\nHost: m\r\nConnection: close\r\nContent-Length: 3\r\n\r\nxyz";
        var answers = exchange(one + one + last);
        assertThat(answers.split("HTTP/1.1 200 OK", -1)).hasSize(4);
        assertThat(answers).endsWith("xyz");
    }

    @Test
    void largeBodiesPassThroughInBothDirections() throws IOException {
        apply(0);
        var body = new byte[3_000_000];
        new Random(1).nextBytes(body);
        var text = new String(body, ISO_8859_1);
        var head = "POST /predict HTTP/1.1\r\nHost: m\r\nConnection: close\r\n";
        assertThat(exchange(head + "Content-Length: " + body.length + "\r\n\r\n" + text))
                .endsWith(text);
        var chunked = new StringBuilder(head + "Transfer-Encoding: chunked\r\n\r\n");
        for (int at = 0; at < text.length(); at += 100_000) {
            chunked.append("186a0;note=x\r\n").append(text, at, at + 100_000).append("\r\n");
        }
        assertThat(exchange(chunked + "0\r\nTrailer: t\r\n\r\n")).endsWith(text);
        assertThat(stable.arrived).extracting(TestBackEnd.Arrived::body).containsExactly(text, text);
    }

    @Test
    void anAnswerIsPassedOnAsItComes() throws IOException {
        apply(0);
        try (var socket = connect()) {
            write(socket, "GET /stream HTTP/1.1\r\nHost: m\r\nConnection: close\r\n\r\n");
            var begun = new StringBuilder();
            while (!begun.toString().contains("first,")) {
                begun.append((char) socket.getInputStream().read());
            }
            assertThat(router.observe("icu").orElseThrow().stable().inFlight()).isEqualTo(1);
            stable.release();
            assertThat(new String(socket.getInputStream().readAllBytes(), ISO_8859_1))
                    .contains("second");
        }
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> router.observe("icu").orElseThrow().stable().inFlight() == 0);
        assertThat(router.observe("icu").orElseThrow().stable().lastAnswer()).isPresent();
    }

    @Test
    void aCallerThatExpectsContinueIsToldToGoOn() throws IOException {
        apply(0);
        var request = "POST /predict HTTP/1.1\r\nHost: m\r\nExpect: 100-continue\r\nConnection: close\r\n"
                + "Content-Length: 2\r\n\r\nok";
        assertThat(exchange(request))
                .startsWith("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n")
                .endsWith("ok");
    }

    @Test
    void aHeadRequestHasNoBodyAndAnOldCallerGetsNoChunks() throws IOException {
        apply(0);
        assertThat(exchange("HEAD /predict HTTP/1.1\r\nHost: m\r\nConnection: close\r\n\r\n"))
                .endsWith("\r\n\r\n");
        stable.release();
        assertThat(exchange("GET /stream HTTP/1.0\r\n\r\n"))
                .doesNotContain("chunked")
                .endsWith("first,second");
    }

    @Test
    void malformedRequestsAreRefused() throws IOException {
        apply(0);
        assertThat(exchange("GET / HTTP/1.1\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ")
                .contains("exactly one Host");
        assertThat(exchange("GET /\r\n\r\n")).startsWith("HTTP/1.1 400 ");
        assertThat(exchange("GET / HTTP/2.0\r\nHost: m\r\n\r\n")).startsWith("HTTP/1.1 505 ");
        assertThat(exchange("GET / HTTP/1.1\r\nHost : m\r\n\r\n")).startsWith("HTTP/1.1 400 ");
        assertThat(exchange("GET / HTTP/1.1\r\nHost: m\r\nA: b\r\n folded\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ");
        assertThat(exchange("GET / HTTP/1.1\r\nHost: m\nA: b\r\n\r\n")).startsWith("HTTP/1.1 400 ");
        assertThat(exchange(post("Content-Length: 1\r\nTransfer-Encoding: chunked\r\n")))
                .startsWith("HTTP/1.1 400 ");
        assertThat(exchange(post("Content-Length: 1\r\nContent-Length: 2\r\n"))).startsWith("HTTP/1.1 400 ");
        assertThat(exchange(post("Content-Length: +1\r\n"))).startsWith("HTTP/1.1 400 ");
        assertThat(exchange(post("Content-Length: 99999999999\r\n"))).startsWith("HTTP/1.1 413 ");
        assertThat(exchange(post("Transfer-Encoding: gzip\r\n"))).startsWith("HTTP/1.1 501 ");
        assertThat(exchange(post("Transfer-Encoding: chunked\r\n") + "x\r\n")).startsWith("HTTP/1.1 400 ");
        assertThat(exchange("GET / HTTP/1.1\r\nHost: m\r\nX: " + "a".repeat(70_000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 431 ");
        assertThat(stable.arrived).isEmpty();
    }

    @Test
    void aTargetThatTheRouterDoesNotHaveIsNamed() throws IOException {
        apply(0);
        assertThat(exchange("GET / HTTP/1.1\r\nHost: m\r\nModelTrail-Target: ward\r\n\r\n"))
                .startsWith("HTTP/1.1 421 ")
                .contains("ModelTrail-Target must name");
    }

    @Test
    void aBackEndThatIsDownIsA502() throws IOException {
        canary.close();
        apply(100);
        assertThat(exchange(get("s-1")))
                .startsWith("HTTP/1.1 502 ")
                .contains(
                        "application/problem+json",
                        "ModelTrail-Arm: canary",
                        "urn:modeltrail:problem:back-end-unreachable");
    }

    @Test
    void aBackEndThatIsTooSlowIsA504() throws IOException {
        apply(0);
        assertThat(exchange("GET /held HTTP/1.1\r\nHost: m\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 504 ")
                .contains("urn:modeltrail:problem:back-end-late");
    }

    @Test
    void aBackEndThatTalksNonsenseIsA502() throws IOException {
        try (var nonsense = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> answerEach(nonsense, "SSH-2.0-OpenSSH\r\n\r\n"));
            apply(100, new Arm("1.1.0", URI.create("http://127.0.0.1:" + nonsense.getLocalPort())));
            assertThat(exchange(get("s-1"))).startsWith("HTTP/1.1 502 ");
        }
    }

    @Test
    void anAnswerThatBreaksOffIsNotMadeWhole() throws IOException {
        try (var broken = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> answerEach(broken, "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf"));
            apply(100, new Arm("1.1.0", URI.create("http://127.0.0.1:" + broken.getLocalPort())));
            assertThat(exchange(get("s-1"))).contains("Content-Length: 10").doesNotContain("half\r\n");
        }
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> router.observe("icu").orElseThrow().canary().inFlight() == 0);
    }

    @Test
    void connectionsThatTheBackEndClosedAreNotUsedAgain() throws IOException {
        apply(0);
        assertThat(exchange(get("s-1"))).startsWith("HTTP/1.1 200 ");
        int port = stable.address().getPort();
        stable.close();
        try (var _ = TestBackEnd.start("1.0.0", port)) {
            assertThat(exchange(post("Content-Length: 2\r\nConnection: close\r\n") + "ok"))
                    .endsWith("ok");
        }
    }

    @Test
    void aCallerThatStopsInTheMiddleHoldsNothingForEver() throws IOException {
        apply(0);
        try (var socket = connect()) {
            write(socket, post("Content-Length: 100\r\n") + "only this");
            Awaitility.await()
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> router.observe("icu").orElseThrow().stable().requests() == 1
                            && router.observe("icu").orElseThrow().stable().inFlight() == 0);
        }
    }

    private void apply(int percent) {
        apply(percent, canary.arm());
    }

    private void apply(int percent, Arm canaryArm) {
        router.apply(new TrafficOrder(
                "icu", "r-1-1", new Fence(1, 1), Optional.of("r-1"), stable.arm(), Optional.of(canaryArm), percent));
    }

    private static String get(String subject) {
        return "GET /predict HTTP/1.1\r\nHost: m\r\nConnection: close\r\nX-Subject-Id: " + subject + "\r\n\r\n";
    }

    private static String post(String fields) {
        return "POST /predict HTTP/1.1\r\nHost: m\r\n" + fields + "\r\n";
    }

    private String exchange(String request) throws IOException {
        try (var socket = connect()) {
            var writer = Thread.ofVirtual().start(() -> {
                try {
                    write(socket, request);
                } catch (IOException _) {
                    // The router may refuse before it has read everything.
                }
            });
            var answer = new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
            writer.join();
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Socket connect() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), router.port());
        socket.setSoTimeout(20_000);
        return socket;
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(ISO_8859_1));
    }

    private static void answerEach(ServerSocket server, String answer) {
        while (!server.isClosed()) {
            try (var socket = server.accept()) {
                var _ = socket.getInputStream().read(new byte[8192]);
                write(socket, answer);
            } catch (IOException _) {
                return;
            }
        }
    }
}
