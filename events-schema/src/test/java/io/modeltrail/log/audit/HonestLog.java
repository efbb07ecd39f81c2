package io.modeltrail.log.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.modeltrail.log.CompactRange;
import io.modeltrail.log.MerkleHash;
import io.modeltrail.log.note.Checkpoint;
import io.modeltrail.log.note.NoteSigner;
import io.modeltrail.log.note.SignedNote;
import io.modeltrail.log.tile.MissingTileException;
import io.modeltrail.log.tile.Tile;
import io.modeltrail.log.tile.TileGrowth;
import io.modeltrail.log.tile.TileId;
import io.modeltrail.log.tile.TileReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A log in memory, as an honest operator keeps it, that can be exported.
final class HonestLog {

    static final String ORIGIN = "example.org/modeltrail";
    static final NoteSigner SIGNER = NoteSigner.ofSeed(ORIGIN, "seed of thirty-two bytes exactly".getBytes(UTF_8));

    private final List<byte[]> entries;
    private final Map<TileId, Tile> tiles = new HashMap<>();

    HonestLog(List<byte[]> entries) {
        this.entries = List.copyOf(entries);
        List<MerkleHash> leaves = entries.stream().map(MerkleHash::ofLeaf).toList();
        TileGrowth.append(reader(), 0, leaves).forEach(tile -> tiles.put(tile.id(), tile));
    }

    static HonestLog ofSize(int size) {
        List<byte[]> entries = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            entries.add(envelope(i, "event-" + i, "model-" + i % 7, i / 7));
        }
        return new HonestLog(entries);
    }

    static byte[] envelope(int i, String id, String stream, long version) {
        return """
                {"specversion":"1.0","id":"%s","source":"https://example.org","type":"modeltrail.VersionRegistered.v1",\
                "subject":"%s","time":"2026-03-01T12:00:00.%06dZ","data":{"subject":"not me","note":"a \\"%d\\" {[",\
                "list":[1,2.5e3,{"id":"nor me"},null,true]},"streamversion":%d,"actor":"ada"}""".formatted(id, stream, i, i, version).getBytes(UTF_8);
    }

    int size() {
        return entries.size();
    }

    List<byte[]> entries() {
        return entries;
    }

    TileReader reader() {
        return (id, width) -> {
            Tile tile = tiles.get(id);
            if (tile == null) {
                throw new MissingTileException(id.path(width));
            }
            return tile;
        };
    }

    SignedNote checkpoint(int size) {
        return checkpoint(ORIGIN, size, SIGNER);
    }

    SignedNote checkpoint(String origin, int size, NoteSigner signer) {
        List<MerkleHash> leaves =
                entries.subList(0, size).stream().map(MerkleHash::ofLeaf).toList();
        return new Checkpoint(
                        origin, size, CompactRange.empty().appendAll(leaves).root())
                .sign(signer);
    }

    void export(Path directory) throws IOException {
        export(directory, checkpoint(size()), 0, size());
    }

    void export(Path directory, SignedNote checkpoint, int from, int to) throws IOException {
        BundleContent content = new BundleContent(
                checkpoint,
                List.of(SIGNER.verifierKey()),
                from,
                to,
                Map.of("ModelVersionRegistered.v1.json", "{}\n".getBytes(UTF_8)),
                true);
        new BundleWriter(directory).write(content, entries.subList(from, to).iterator(), reader());
    }
}
