package io.modeltrail.log.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.modeltrail.log.note.NoteSigner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogVerifierTest {

    private static final LogVerifier VERIFIER = LogVerifier.pinning(List.of(HonestLog.SIGNER.verifierKey()));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 255, 256, 257, 511, 512, 513, 1000, 66_000})
    void anHonestBundleIsSound(int size) throws IOException {
        HonestLog log = HonestLog.ofSize(size);
        log.export(folder.resolve("b"));
        for (int threads : List.of(1, 3)) {
            LogVerifier verifier = new LogVerifier(VERIFIER.pinnedKeys(), Optional.empty(), threads);
            assertThat(verifier.verify(folder.resolve("b")))
                    .asInstanceOf(type(AuditResult.Sound.class))
                    .satisfies(sound -> {
                        assertThat(sound.checkpoint().size()).isEqualTo(size);
                        assertThat(sound.to()).isEqualTo(size);
                        assertThat(sound.notes()).isEmpty();
                    });
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0,0,700",
        "0,1,700",
        "5,6,700",
        "300,600,700",
        "256,512,700",
        "512,700,700",
        "699,700,700",
        "700,700,700",
        "100,200,65536",
        "40000,66000,66100",
        "255,257,300"
    })
    void anHonestPartOfALogIsSoundAndSaysItIsAPart(int from, int to, int size) throws IOException {
        HonestLog log = HonestLog.ofSize(size);
        log.export(folder.resolve("b"), log.checkpoint(size), from, to);
        assertThat(VERIFIER.verify(folder.resolve("b")))
                .asInstanceOf(type(AuditResult.Sound.class))
                .satisfies(sound ->
                        assertThat(sound.notes()).anyMatch(note -> note.contains("nothing is said of the others")));
    }

    @Test
    void aLogThatGrewExtendsEveryOlderCheckpoint() throws IOException {
        HonestLog log = HonestLog.ofSize(600);
        log.export(folder.resolve("b"));
        log.export(folder.resolve("part"), log.checkpoint(600), 300, 400);
        for (int old : List.of(0, 1, 255, 256, 257, 300, 333, 400, 599, 600)) {
            LogVerifier verifier = VERIFIER.extending(bytes(log.checkpoint(old)));
            assertThat(verifier.verify(folder.resolve("b"))).isInstanceOf(AuditResult.Sound.class);
            if (old >= 300 && old <= 400) {
                assertThat(verifier.verify(folder.resolve("part"))).isInstanceOf(AuditResult.Sound.class);
            }
        }
    }

    @Test
    void aRollbackAndARewrittenHistoryAreDetected() throws IOException {
        HonestLog log = HonestLog.ofSize(300);
        log.export(folder.resolve("b"), log.checkpoint(300), 0, 300);
        HonestLog longer = HonestLog.ofSize(301);
        assertThat(VERIFIER.extending(bytes(longer.checkpoint(301))).verify(folder.resolve("b")))
                .asInstanceOf(type(AuditResult.Broken.class))
                .satisfies(broken -> assertThat(broken.reason()).contains("rolled back"));
        List<byte[]> rewritten = new ArrayList<>(log.entries());
        rewritten.set(10, HonestLog.envelope(10, "event-10", "model-3", 1));
        assertThat(rewritten.get(10)).isEqualTo(log.entries().get(10));
        rewritten.set(10, HonestLog.envelope(11, "event-10", "model-3", 1));
        HonestLog fork = new HonestLog(rewritten);
        for (int old : List.of(11, 200, 300)) {
            assertThat(VERIFIER.extending(bytes(fork.checkpoint(old))).verify(folder.resolve("b")))
                    .isInstanceOf(AuditResult.Broken.class);
        }
        assertThat(VERIFIER.extending(bytes(fork.checkpoint(10))).verify(folder.resolve("b")))
                .isInstanceOf(AuditResult.Sound.class);
    }

    @Test
    void withoutAPinnedKeyTheReaderIsWarned() throws IOException {
        HonestLog.ofSize(3).export(folder.resolve("b"));
        assertThat(LogVerifier.pinning(List.of()).verify(folder.resolve("b")))
                .asInstanceOf(type(AuditResult.Sound.class))
                .satisfies(sound -> assertThat(sound.notes()).anyMatch(note -> note.startsWith("NO KEY WAS PINNED")));
    }

    @Test
    void anotherKeyOrOriginIsNotBelieved() throws IOException {
        HonestLog log = HonestLog.ofSize(3);
        NoteSigner stranger = NoteSigner.ofSeed(HonestLog.ORIGIN, new byte[32]);
        NoteSigner elsewhere = NoteSigner.ofSeed("example.org/other", new byte[32]);
        log.export(folder.resolve("key"), log.checkpoint(HonestLog.ORIGIN, 3, stranger), 0, 3);
        log.export(folder.resolve("origin"), log.checkpoint("example.org/other", 3, elsewhere), 0, 3);
        log.export(folder.resolve("name"), log.checkpoint("example.org/other", 3, HonestLog.SIGNER), 0, 3);
        for (String bundle : List.of("key", "origin", "name")) {
            assertThat(VERIFIER.verify(folder.resolve(bundle))).isInstanceOf(AuditResult.Broken.class);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "event-3 | model-1 | 1 | its event id is that of entry 3",
                "event-8 | model-1 | 2 | goes on with version 2 where 1 must follow",
                "event-8 | model-1 | 0 | goes on with version 0 where 1 must follow",
                "event-8 | model-new | 1 | version 1 where 0 must follow as the first"
            })
    void aLogThatWasSignedWrongIsFoundAsWell(String id, String stream, int version, String why) throws IOException {
        List<byte[]> entries = new ArrayList<>(HonestLog.ofSize(8).entries());
        entries.add(HonestLog.envelope(8, id, stream, version));
        entries.add("{}".getBytes(UTF_8));
        new HonestLog(entries).export(folder.resolve("b"));
        assertThat(VERIFIER.verify(folder.resolve("b")))
                .asInstanceOf(type(AuditResult.Broken.class))
                .satisfies(broken -> {
                    assertThat(broken.firstBadIndex()).isEqualTo(OptionalLong.of(8));
                    assertThat(broken.reason()).contains(why);
                });
    }

    @Test
    void aFolderWithoutBundleIsUnreadable() throws IOException {
        assertThat(VERIFIER.verify(folder.resolve("nothing"))).isInstanceOf(AuditResult.Unreadable.class);
        Files.createDirectory(folder.resolve("empty"));
        assertThat(VERIFIER.verify(folder.resolve("empty")))
                .asInstanceOf(type(AuditResult.Unreadable.class))
                .satisfies(unreadable -> assertThat(unreadable.reason()).contains("manifest.json"));
    }

    @Test
    void anExportThatCannotBeWholeIsRefusedAndLeavesNoManifest() throws IOException {
        HonestLog log = HonestLog.ofSize(3);
        BundleContent content =
                new BundleContent(log.checkpoint(3), List.of(HonestLog.SIGNER.verifierKey()), 0, 3, Map.of(), false);
        BundleWriter writer = new BundleWriter(folder.resolve("b"));
        assertThatThrownBy(
                        () -> writer.write(content, log.entries().subList(0, 2).iterator(), log.reader()))
                .hasMessageContaining("must be 3, but only 2 came");
        assertThat(VERIFIER.verify(folder.resolve("b"))).isInstanceOf(AuditResult.Unreadable.class);
        assertThatThrownBy(() -> writer.write(content, log.entries().iterator(), log.reader()))
                .hasMessageContaining("must be empty");
        List<byte[]> lines = List.of("a\nb".getBytes(UTF_8), new byte[0], new byte[0]);
        assertThatThrownBy(() -> new BundleWriter(folder.resolve("c")).write(content, lines.iterator(), log.reader()))
                .hasMessageContaining("entry 0 holds a newline");
    }

    @Test
    void aBundleWithoutEntryBundlesIsSoundToo() throws IOException {
        HonestLog log = HonestLog.ofSize(300);
        BundleContent content = new BundleContent(
                log.checkpoint(300), List.of(HonestLog.SIGNER.verifierKey()), 0, 300, Map.of(), false);
        new BundleWriter(folder.resolve("b")).write(content, log.entries().iterator(), log.reader());
        assertThat(folder.resolve("b/tile/entries")).doesNotExist();
        assertThat(VERIFIER.verify(folder.resolve("b"))).isInstanceOf(AuditResult.Sound.class);
    }

    private static byte[] bytes(Object note) {
        return note.toString().getBytes(UTF_8);
    }
}
