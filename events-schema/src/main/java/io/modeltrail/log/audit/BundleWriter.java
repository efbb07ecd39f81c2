package io.modeltrail.log.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.modeltrail.log.note.Checkpoint;
import io.modeltrail.log.note.VerifierKey;
import io.modeltrail.log.tile.EntryBundle;
import io.modeltrail.log.tile.TileId;
import io.modeltrail.log.tile.TilePath;
import io.modeltrail.log.tile.TileReader;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Writes an audit bundle: `entries.ndjson`, `checkpoint`, `keys`, `schemas/`, `tile/…` and `manifest.json`.
///
/// Tiles are copied from the log's own, not computed from the entries, so that an entry changed in the store is found
/// by its index. The manifest comes last: a folder without one is an export that did not end.
public final class BundleWriter {

    private final Path directory;

    /// A writer into this folder, which must be empty or not exist.
    public BundleWriter(Path directory) {
        this.directory = directory;
    }

    /// Streams the entries from `from` in order; their number must be `to − from`.
    public void write(BundleContent content, Iterator<byte[]> entries, TileReader tiles) throws IOException {
        Checkpoint checkpoint = Checkpoint.parse(content.checkpoint().text());
        TileRange range = new TileRange(content.from(), content.to(), checkpoint.size());
        createDirectory();
        writeTiles(range, tiles);
        writeEntries(range, entries, content.entryBundles());
        Map<String, String> digests = new TreeMap<>();
        for (Map.Entry<String, byte[]> file : files(content).entrySet()) {
            write(file.getKey(), file.getValue());
            digests.put(file.getKey(), Manifest.sha256(file.getValue()));
        }
        Manifest manifest = new Manifest(
                checkpoint.origin(), range.from(), range.to(), checkpoint.size(), content.entryBundles(), digests);
        write("manifest.json", manifest.toString().getBytes(UTF_8));
    }

    private static Map<String, byte[]> files(BundleContent content) {
        Map<String, byte[]> files = new TreeMap<>();
        files.put("checkpoint", content.checkpoint().toString().getBytes(UTF_8));
        String keys = content.keys().stream().map(VerifierKey::toString).collect(Collectors.joining("\n", "", "\n"));
        files.put("keys", keys.getBytes(UTF_8));
        content.schemas().forEach((name, schema) -> files.put("schemas/" + name, schema));
        return files;
    }

    private void createDirectory() throws IOException {
        Files.createDirectories(directory);
        try (var files = Files.list(directory)) {
            if (files.findAny().isPresent()) {
                throw new IOException("the folder for the bundle must be empty: " + directory);
            }
        }
    }

    private void writeTiles(TileRange range, TileReader tiles) throws IOException {
        for (TilePath path : range.tiles()) {
            TileId id = new TileId(path.level(), path.index());
            write(
                    path.toString(),
                    tiles.read(id, path.width()).narrowed(path.width()).bytes());
        }
    }

    private void writeEntries(TileRange range, Iterator<byte[]> entries, boolean bundled) throws IOException {
        long index = range.from();
        List<byte[]> bundle = new ArrayList<>();
        try (OutputStream lines =
                new BufferedOutputStream(Files.newOutputStream(directory.resolve("entries.ndjson")), 1 << 16)) {
            while (index < range.to() && entries.hasNext()) {
                byte[] entry = entries.next();
                requireOneLine(entry, index);
                lines.write(entry);
                lines.write('\n');
                bundle.add(entry);
                index++;
                if (index % TileId.WIDTH == 0 || index == range.to()) {
                    if (bundled) {
                        writeBundle(range, (index - 1) / TileId.WIDTH, bundle);
                    }
                    bundle.clear();
                }
            }
        }
        if (index != range.to() || entries.hasNext()) {
            throw new IOException("the entries from " + range.from() + " must be " + range.count() + ", but "
                    + (index < range.to() ? "only " + (index - range.from()) + " came" : "more came"));
        }
    }

    private void writeBundle(TileRange range, long index, List<byte[]> entries) throws IOException {
        if (range.holdsBundle(index)) {
            write(TilePath.ofEntries(index, entries.size()).toString(), EntryBundle.encode(entries));
        }
    }

    private static void requireOneLine(byte[] entry, long index) throws IOException {
        for (byte b : entry) {
            if (b == '\n') {
                throw new IOException("entry " + index + " holds a newline and cannot be one line of the export");
            }
        }
    }

    private void write(String path, byte[] content) throws IOException {
        Path file = directory.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }
}
