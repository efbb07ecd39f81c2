package io.modeltrail.standalone.bench;

import io.modeltrail.log.CompactRange;
import io.modeltrail.log.MerkleHash;
import io.modeltrail.log.audit.AuditResult;
import io.modeltrail.log.audit.BundleContent;
import io.modeltrail.log.audit.BundleWriter;
import io.modeltrail.log.audit.LogVerifier;
import io.modeltrail.log.note.Checkpoint;
import io.modeltrail.log.note.NoteSigner;
import io.modeltrail.log.tile.MissingTileException;
import io.modeltrail.log.tile.Tile;
import io.modeltrail.log.tile.TileGrowth;
import io.modeltrail.log.tile.TileId;
import io.modeltrail.log.tile.TileReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.springframework.util.FileSystemUtils;

/// Leaves a second of the offline verifier, against SHA-256 of the same bytes by as many threads.
final class VerifyBench implements Benchmark {

    private static final int LEAVES = 300_000;
    private static final int STREAMS = 3_000;
    private static final int WARM_UP = 10;
    private static final int RUNS = 9;
    private static final String ORIGIN = "bench.example/log";

    @Override
    public String name() {
        return "verify";
    }

    @Override
    public String measures() {
        return "leaves a second of the offline verifier over %,d leaves".formatted(LEAVES);
    }

    @Override
    public List<Figure> run() throws Exception {
        var folder = Files.createTempDirectory("modeltrail-verify");
        try {
            var leaves = IntStream.range(0, LEAVES).mapToObj(VerifyBench::leaf).toList();
            write(folder.resolve("bundle"), leaves);
            var verifier = new double[RUNS];
            var plain = new double[RUNS];
            for (int run = -WARM_UP; run < RUNS; run++) {
                double verified = LEAVES / seconds(() -> verify(folder.resolve("bundle")));
                double hashed = LEAVES / seconds(() -> hashAll(leaves));
                if (run >= 0) {
                    verifier[run] = verified;
                    plain[run] = hashed;
                }
            }
            Arrays.sort(verifier);
            Arrays.sort(plain);
            return List.of(Figure.against(
                    "verifier, median of %d (%,.0f to %,.0f)".formatted(RUNS, verifier[0], verifier[RUNS - 1]),
                    verifier[RUNS / 2],
                    "leaves/s",
                    "SHA-256 of the same bytes in memory",
                    plain[RUNS / 2],
                    "0.5",
                    "0.8"));
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static byte[] leaf(int index) {
        return ("{\"specversion\":\"1.0\",\"id\":\"event-%09d\",\"type\":\"modeltrail.TrafficShiftConfirmed.v1\","
                        + "\"source\":\"urn:modeltrail:log:bench\",\"subject\":\"Rollout/r-%d\",\"time\":\"2026-01-01T00:00:00.000001Z\","
                        + "\"dataschema\":\"urn:modeltrail:schema:modeltrail.TrafficShiftConfirmed.v1\","
                        + "\"datacontenttype\":\"application/json\",\"streamversion\":%d,\"commandid\":\"command-%09d\","
                        + "\"correlationid\":\"correlation-%09d\",\"actor\":\"https://id.example|rollout-worker\",\"actorrole\":\"service\","
                        + "\"reason\":\"the router was read back\",\"data\":{\"rolloutId\":\"r-%d\",\"epoch\":3,\"percent\":25,"
                        + "\"occurredAt\":\"2026-01-01T00:00:00Z\"}}")
                .formatted(index, index % STREAMS, index / STREAMS, index, index, index % STREAMS)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void write(Path bundle, List<byte[]> leaves) throws IOException {
        var tiles = new HashMap<TileId, Tile>();
        TileReader stored = (id, width) -> {
            var tile = tiles.get(id);
            if (tile == null) {
                throw new MissingTileException(id.path(width));
            }
            return tile;
        };
        var range = CompactRange.empty();
        for (int from = 0; from < leaves.size(); from += 4096) {
            var hashes = leaves.subList(from, Math.min(from + 4096, leaves.size())).stream()
                    .map(MerkleHash::ofLeaf)
                    .toList();
            TileGrowth.append(stored, range.size(), hashes).forEach(tile -> tiles.put(tile.id(), tile));
            range = range.appendAll(hashes);
        }
        var signer = NoteSigner.ofSeed(ORIGIN, new byte[32]);
        var note = new Checkpoint(ORIGIN, range.size(), range.root()).sign(signer);
        new BundleWriter(bundle)
                .write(
                        new BundleContent(note, List.of(signer.verifierKey()), 0, range.size(), Map.of(), false),
                        leaves.iterator(),
                        stored);
    }

    private static int verify(Path bundle) {
        var result = LogVerifier.pinning(List.of()).verify(bundle);
        if (!(result instanceof AuditResult.Sound sound) || sound.to() != LEAVES) {
            throw new IllegalStateException("the bundle was not found sound: " + result);
        }
        return LEAVES;
    }

    private static int hashAll(List<byte[]> leaves) throws Exception {
        int threads = Runtime.getRuntime().availableProcessors();
        var parts = new ArrayList<Callable<Integer>>();
        for (int part = 0; part < threads; part++) {
            int from = leaves.size() * part / threads;
            int to = leaves.size() * (part + 1) / threads;
            parts.add(() -> {
                var sha = MessageDigest.getInstance("SHA-256");
                int sum = 0;
                for (int i = from; i < to; i++) {
                    sum += sha.digest(leaves.get(i))[0];
                }
                return sum;
            });
        }
        int sum = 0;
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (var part : pool.invokeAll(parts)) {
                sum += part.get();
            }
        }
        return sum;
    }

    private static double seconds(Callable<Integer> work) throws Exception {
        long begin = System.nanoTime();
        var _ = work.call();
        return (System.nanoTime() - begin) / 1e9;
    }
}
