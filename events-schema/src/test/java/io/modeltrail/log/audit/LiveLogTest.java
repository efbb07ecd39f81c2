package io.modeltrail.log.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The same verifier over HTTP: an exported folder served as it is, is a log in the layout of C2SP tlog-tiles.
class LiveLogTest {

    private static final LogVerifier VERIFIER = LogVerifier.pinning(List.of(HonestLog.SIGNER.verifierKey()));

    @TempDir
    private Path folder;

    private HttpServer server = HttpServer.create();

    LiveLogTest() throws IOException {}

    @BeforeEach
    void serveAnHonestLog() throws IOException {
        HonestLog.ofSize(700).export(folder.resolve("log"));
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/log", SimpleFileServer.createFileHandler(folder.resolve("log")));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void anHonestLiveLogIsSound() {
        assertThat(VERIFIER.verify(url()))
                .asInstanceOf(type(AuditResult.Sound.class))
                .satisfies(sound -> assertThat(sound.to()).isEqualTo(700));
        assertThat(LogVerifier.pinning(List.of()).verify(url()).notes())
                .anyMatch(note -> note.startsWith("NO KEY WAS PINNED"));
    }

    @Test
    void aTileThatGrewOrGotFullSinceTheCheckpointDoesNotHarm() throws IOException {
        HonestLog grown = HonestLog.ofSize(768);
        Path log = folder.resolve("log");
        for (String level : List.of("0", "entries")) {
            Files.delete(log.resolve("tile/" + level + "/002.p/188"));
        }
        grown.export(folder.resolve("grown"));
        Files.copy(folder.resolve("grown/tile/0/002"), log.resolve("tile/0/002"));
        Files.copy(folder.resolve("grown/tile/entries/002"), log.resolve("tile/entries/002"));
        assertThat(VERIFIER.verify(url())).isInstanceOf(AuditResult.Sound.class);
    }

    @Test
    void aChangedEntryOfALiveLogIsNamed() throws IOException {
        Path bundle = folder.resolve("log/tile/entries/001");
        byte[] bytes = Files.readAllBytes(bundle);
        bytes[40] ^= 1;
        Files.write(bundle, bytes);
        assertThat(VERIFIER.verify(url()))
                .asInstanceOf(type(AuditResult.Broken.class))
                .satisfies(broken -> {
                    assertThat(broken.firstBadIndex()).isEqualTo(OptionalLong.of(256));
                    assertThat(broken.reason()).contains("the entry is not the one that the log signed");
                });
    }

    @Test
    void aLiveLogThatWasRolledBackIsDetected() {
        byte[] kept = HonestLog.ofSize(701).checkpoint(701).toString().getBytes(UTF_8);
        assertThat(VERIFIER.extending(kept).verify(url()))
                .asInstanceOf(type(AuditResult.Broken.class))
                .satisfies(broken -> assertThat(broken.reason()).contains("rolled back"));
    }

    @Test
    void aServerThatDoesNotAnswerIsUnreadable() {
        URI url = url();
        server.stop(0);
        assertThat(VERIFIER.verify(url)).isInstanceOf(AuditResult.Unreadable.class);
    }

    private URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/log/");
    }
}
