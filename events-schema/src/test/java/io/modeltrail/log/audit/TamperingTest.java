package io.modeltrail.log.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.log.note.SignedNote;
import io.modeltrail.log.tile.TilePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/// Whatever is done to a bundle at random, the verifier says broken, and names the first entry that is wrong.
class TamperingTest {

    private static final int SIZE = 600;
    private static final HonestLog LOG = HonestLog.ofSize(SIZE);
    private static final LogVerifier VERIFIER = LogVerifier.pinning(List.of(HonestLog.SIGNER.verifierKey()));

    private static Path work = Path.of("");

    @BeforeContainer
    static void exportHonestly() throws IOException {
        work = Files.createTempDirectory("tampering");
        LOG.export(work.resolve("honest"));
        LOG.export(work.resolve("part"), LOG.checkpoint(SIZE), 250, 530);
    }

    @AfterContainer
    static void removeFiles() throws IOException {
        try (Stream<Path> files = Files.walk(work)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    enum Change {
        FLIP,
        SWAP,
        DROP,
        INSERT,
        DUPLICATE,
        REPLACE
    }

    @Property(tries = 250)
    void changedEntriesAreFoundByTheFirstOfThem(@ForAll Change change, @ForAll long seed, @ForAll boolean part)
            throws IOException {
        Random random = new Random(seed);
        int from = part ? 250 : 0;
        Path bundle = work.resolve(part ? "part" : "honest");
        Path file = bundle.resolve("entries.ndjson");
        byte[] honest = Files.readAllBytes(file);
        byte[] changed = changed(honest, change, random);
        tampered(file, honest, changed, () -> assertBroken(bundle, from + firstDifference(honest, changed)));
    }

    @Property(tries = 100)
    void aTruncatedOrExtendedFileOfEntriesIsFoundAtItsEnd(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        Path bundle = work.resolve("honest");
        Path file = bundle.resolve("entries.ndjson");
        byte[] honest = Files.readAllBytes(file);
        byte[] cut = Arrays.copyOf(honest, random.nextInt(honest.length));
        tampered(file, honest, cut, () -> assertBroken(bundle, firstMissing(honest, cut)));
        byte[] between = Arrays.copyOf(honest, endOfLine(honest, random.nextInt(honest.length)));
        if (between.length < honest.length) {
            tampered(file, honest, between, () -> assertBroken(bundle, firstDifference(honest, between)));
        }
        byte[] extended = Arrays.copyOf(honest, honest.length + 1 + random.nextInt(300));
        tampered(file, honest, extended, () -> assertBroken(bundle, SIZE));
    }

    @Property(tries = 200)
    void aLineThatLostItsNewlineIsWholeAndTheNextIsMissing(
            @ForAll @IntRange(max = SIZE - 1) int line, @ForAll boolean atTheEndOfATile) throws IOException {
        Path bundle = work.resolve("honest");
        Path file = bundle.resolve("entries.ndjson");
        byte[] honest = Files.readAllBytes(file);
        int end = 0;
        for (int i = 0; i <= (atTheEndOfATile ? Math.min(SIZE - 1, line | 0xff) : line); i++) {
            end = endOfLine(honest, end);
        }
        byte[] unended = Arrays.copyOf(honest, end - 1);
        tampered(file, honest, unended, () -> assertBroken(bundle, firstMissing(honest, unended)));
    }

    @Property(tries = 250)
    void anyFlippedByteOfAnyFileBreaksTheBundle(@ForAll long seed, @ForAll boolean part) throws IOException {
        Random random = new Random(seed);
        Path bundle = work.resolve(part ? "part" : "honest");
        List<Path> files = files(bundle);
        Path file = files.get(random.nextInt(files.size()));
        byte[] honest = Files.readAllBytes(file);
        byte[] changed = honest.clone();
        int at = random.nextInt(honest.length);
        changed[at] ^= (byte) (1 << random.nextInt(8));
        tampered(file, honest, changed, () -> {
            AuditResult result = VERIFIER.verify(bundle);
            assertThat(result).as("%s at %d", file, at).isInstanceOf(AuditResult.Broken.class);
            if (!part && file.toString().contains("tile")) {
                assertThat(((AuditResult.Broken) result).firstBadIndex())
                        .as("%s at %d: %s", file, at, result)
                        .isEqualTo(OptionalLong.of(
                                firstEntryUnder(bundle.relativize(file).toString(), honest, at)));
            }
        });
    }

    @Property(tries = 40)
    void aMissingFileBreaksTheBundle(@ForAll long seed, @ForAll boolean part) throws IOException {
        Path bundle = work.resolve(part ? "part" : "honest");
        List<Path> files = files(bundle);
        files.remove(bundle.resolve("manifest.json"));
        Path file = files.get(new Random(seed).nextInt(files.size()));
        byte[] honest = Files.readAllBytes(file);
        Files.delete(file);
        try {
            assertThat(VERIFIER.verify(bundle)).as("without %s", file).isInstanceOf(AuditResult.Broken.class);
        } finally {
            Files.write(file, honest);
        }
    }

    @Property(tries = 20)
    void anOlderCheckpointIsNotTakenForTheLatest(@ForAll long seed) throws IOException {
        int older = new Random(seed).nextInt(SIZE);
        SignedNote replayed = LOG.checkpoint(older);
        Path bundle = work.resolve("honest");
        Path file = bundle.resolve("checkpoint");
        byte[] honest = Files.readAllBytes(file);
        tampered(file, honest, replayed.toString().getBytes(UTF_8), () -> {
            assertThat(VERIFIER.verify(bundle)).isInstanceOf(AuditResult.Broken.class);
            Path manifest = bundle.resolve("manifest.json");
            byte[] before = Files.readAllBytes(manifest);
            String fitted = new String(before, UTF_8)
                    .replace(Manifest.sha256(honest), Manifest.sha256(Files.readAllBytes(file)));
            tampered(
                    manifest,
                    before,
                    fitted.getBytes(UTF_8),
                    () -> assertThat(VERIFIER.verify(bundle)).isInstanceOf(AuditResult.Broken.class));
            String cut =
                    fitted.replace("\"to\": 600", "\"to\": " + older).replace("\"size\": 600", "\"size\": " + older);
            tampered(
                    manifest,
                    before,
                    cut.getBytes(UTF_8),
                    () -> assertThat(VERIFIER.verify(bundle)).isInstanceOf(AuditResult.Broken.class));
        });
        assertThat(VERIFIER.verify(bundle)).isInstanceOf(AuditResult.Sound.class);
    }

    private static byte[] changed(byte[] honest, Change change, Random random) {
        List<String> lines = new ArrayList<>(new String(honest, UTF_8).lines().toList());
        int at = random.nextInt(lines.size());
        String foreign = new String(HonestLog.envelope(9, "event-x" + at, "model-x", 0), UTF_8);
        switch (change) {
            case FLIP -> {
                byte[] flipped = honest.clone();
                flipped[random.nextInt(honest.length)] ^= (byte) (1 << random.nextInt(8));
                return flipped;
            }
            case SWAP -> Collections.swap(lines, at, (at + 1 + random.nextInt(lines.size() - 1)) % lines.size());
            case DROP -> lines.remove(at);
            case INSERT -> lines.add(at, foreign);
            case DUPLICATE -> lines.add(at, lines.get(random.nextInt(lines.size())));
            case REPLACE -> lines.set(at, foreign);
        }
        return (String.join("\n", lines) + "\n").getBytes(UTF_8);
    }

    /// Lines compared as bytes, the last with or without its newline.
    private static int firstDifference(byte[] honest, byte[] changed) {
        int differs = Arrays.mismatch(honest, changed);
        int line = 0;
        for (int i = 0; i < differs; i++) {
            line += honest[i] == '\n' ? 1 : 0;
        }
        return line;
    }

    /// The first entry that a cut file lacks: one that lost no more than its newline is whole, but for the last.
    private static int firstMissing(byte[] honest, byte[] cut) {
        return Math.min(SIZE - 1, firstDifference(honest, cut) + (honest[cut.length] == '\n' ? 1 : 0));
    }

    private static long firstEntryUnder(String path, byte[] honest, int at) {
        TilePath tile = TilePath.parse(path.replace('\\', '/')).orElseThrow();
        if (!tile.isEntries()) {
            return (tile.index() * 256 + at / 32) << (8 * tile.level());
        }
        int entry = 0;
        for (int i = 0; true; entry++) {
            i += 2 + ((honest[i] & 0xff) << 8) + (honest[i + 1] & 0xff);
            if (at < i) {
                return tile.index() * 256 + entry;
            }
        }
    }

    private static int endOfLine(byte[] lines, int at) {
        int end = at;
        while (lines[end] != '\n') {
            end++;
        }
        return end + 1;
    }

    private interface Check {
        void run() throws IOException;
    }

    private static void tampered(Path file, byte[] honest, byte[] changed, Check check) throws IOException {
        Files.write(file, changed);
        try {
            check.run();
        } finally {
            Files.write(file, honest);
        }
    }

    private static void assertBroken(Path bundle, long index) {
        AuditResult result = VERIFIER.verify(bundle);
        assertThat(result).isInstanceOf(AuditResult.Broken.class);
        assertThat(((AuditResult.Broken) result).firstBadIndex().orElse(-1))
                .as("%s", result)
                .isEqualTo(index);
    }

    private static List<Path> files(Path bundle) throws IOException {
        try (Stream<Path> files = Files.walk(bundle)) {
            return new ArrayList<>(files.filter(Files::isRegularFile).sorted().toList());
        }
    }
}
