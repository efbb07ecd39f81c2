package io.modeltrail.query.audit;

import io.modeltrail.log.tile.EntryBundle;
import io.modeltrail.log.tile.MissingTileException;
import io.modeltrail.log.tile.TileId;
import io.modeltrail.log.tile.TilePath;
import io.modeltrail.query.reading.Answers;
import io.modeltrail.query.reading.Asking;
import io.modeltrail.query.reading.BadParameter;
import io.modeltrail.query.reading.NotThere;
import io.modeltrail.query.reading.NotYet;
import io.modeltrail.query.reading.Reads;
import io.modeltrail.query.reading.Snapshot;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The log as C2SP tlog-tiles under `/log`, so that verifiers that others wrote can read it.
@RestController("queryLogController")
public final class LogController {

    /// A tree of 2^63 leaves has no tile above.
    private static final int DEEPEST_LEVEL = 7;

    private static final Asking NOW = new Asking(null, null);

    private final Reads reads;
    private final LogKey key;

    public LogController(Reads reads, LogKey key) {
        this.reads = reads;
        this.key = key;
    }

    /// The latest checkpoint that the received leaves bear out.
    @GetMapping(path = "/log/checkpoint", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> checkpoint() {
        var answer = reads.read(
                AuditProjection.NAME,
                NOW,
                at -> Checkpoints.latest(at.jdbc(), 0)
                        .orElseThrow(() -> new NotYet("no checkpoint has been verified yet")));
        return Answers.at(answer.position())
                .contentType(MediaType.TEXT_PLAIN)
                .body(answer.value().note());
    }

    /// The key that signatures are held against. Verifiers should have it from elsewhere.
    @GetMapping(
            path = {"/log/vkey", "/log/keys"},
            produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> vkey() {
        var vkey = key.find().orElseThrow(() -> new NotYet("the log has no key yet"));
        return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(vkey + "\n");
    }

    @GetMapping("/log/tile/{*path}")
    ResponseEntity<byte[]> tile(@PathVariable String path) {
        var tile = TilePath.parse("tile" + path)
                .orElseThrow(() -> new BadParameter(
                        "tile",
                        "must be <level or entries>/<number in groups of three>[.p/<width>], as C2SP tlog-tiles says"));
        var answer =
                reads.read(AuditProjection.NAME, NOW, at -> tile.isEntries() ? entries(at, tile) : hashes(at, tile));
        return ResponseEntity.ok()
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(answer.value());
    }

    private static byte[] hashes(Snapshot at, TilePath path) {
        if (path.level() > DEEPEST_LEVEL) {
            throw missing(path);
        }
        try {
            return new StoredTiles(at.jdbc(), at.generation())
                    .read(new TileId(path.level(), path.index()), path.width())
                    .narrowed(path.width())
                    .bytes();
        } catch (MissingTileException none) {
            throw missing(path);
        }
    }

    private static byte[] entries(Snapshot at, TilePath path) {
        long first = path.index() * TileId.WIDTH;
        var leaves = Leaves.range(at, first, first + path.width());
        if (leaves.size() < path.width()) {
            throw missing(path);
        }
        return EntryBundle.encode(leaves.stream().map(Leaf::bytes).toList());
    }

    private static NotThere missing(TilePath path) {
        return new NotThere("the log has no file " + path + " yet");
    }
}
