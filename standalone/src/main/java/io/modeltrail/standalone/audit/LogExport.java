package io.modeltrail.standalone.audit;

import io.modeltrail.events.schema.Schemas;
import io.modeltrail.events.wire.Json;
import io.modeltrail.log.audit.BundleContent;
import io.modeltrail.log.audit.BundleWriter;
import io.modeltrail.log.audit.LogFiles;
import io.modeltrail.log.note.Checkpoint;
import io.modeltrail.log.note.MalformedNoteException;
import io.modeltrail.log.note.SignedNote;
import io.modeltrail.log.note.VerifierKey;
import io.modeltrail.log.tile.EntryBundle;
import io.modeltrail.log.tile.MissingTileException;
import io.modeltrail.log.tile.TilePath;
import io.modeltrail.standalone.client.ApiClient;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// Copies a log out of a running system into an audit bundle, over the same C2SP tiles that any other client reads.
public final class LogExport {

    private static final int BUNDLE = 256;

    private final ApiClient api;
    private final LogFiles log;

    public LogExport(ApiClient api) {
        this.api = api;
        // With a token, since a log need not be public.
        this.log = path -> api.find("log/" + path);
    }

    /// Where the tiles of this system lie.
    public static URI logAddress(ApiClient api) {
        return api.servers().queries().resolve("log");
    }

    /// Writes the whole log, with everything that has happened to an experiment by now: a signed checkpoint covers that
    /// a moment after it was written, and is waited for. An experiment that nobody knows is not.
    public void writeWith(String experimentId, Path directory) throws IOException {
        api.find("api/v1/experiments/" + URLEncoder.encode(experimentId, StandardCharsets.UTF_8))
                .map(found -> Json.tolerant().readTree(found).path("position").asLong())
                .ifPresent(position -> api.get("api/v1/audit/proofs/" + position));
        write(directory, 0, Long.MAX_VALUE);
    }

    /// Writes the entries `[from, to)` under the newest checkpoint; `to` beyond the log means its end.
    public Checkpoint write(Path directory, long from, long to) throws IOException {
        try {
            var note = SignedNote.parse(file("checkpoint"));
            var checkpoint = Checkpoint.parse(note.text());
            var key = VerifierKey.parse(new String(file("vkey"), StandardCharsets.UTF_8).strip());
            long end = Math.min(to, checkpoint.size());
            if (from < 0 || from > end) {
                throw new IOException(
                        "--from %d lies outside the log, which has %d entries".formatted(from, checkpoint.size()));
            }
            new BundleWriter(directory)
                    .write(
                            new BundleContent(note, List.of(key), from, end, Schemas.files(), false),
                            entries(from, end, checkpoint.size()),
                            log.tiles());
            return checkpoint;
        } catch (MalformedNoteException broken) {
            throw new IOException(logAddress(api) + " serves no sound checkpoint: " + broken.getMessage(), broken);
        }
    }

    private byte[] file(String path) {
        return log.find(path)
                .orElseThrow(() -> new ApiClient.Unreachable(logAddress(api) + "/" + path + " is not served"));
    }

    private Iterator<byte[]> entries(long from, long to, long size) {
        return LongStream.rangeClosed(from / BUNDLE, to == 0 ? -1 : (to - 1) / BUNDLE)
                .boxed()
                .flatMap(bundle -> entriesOf(bundle, size)
                        .skip(Math.max(0, from - bundle * BUNDLE))
                        .limit(to - Math.max(from, bundle * BUNDLE)))
                .iterator();
    }

    private Stream<byte[]> entriesOf(long bundle, long size) {
        int width = (int) Math.min(BUNDLE, size - bundle * BUNDLE);
        var path = TilePath.ofEntries(bundle, width);
        var bytes = log.find(path.toString())
                .or(() -> log.find(path.full().toString()))
                .orElseThrow(() -> new MissingTileException(path));
        return EntryBundle.decode(bytes).stream();
    }
}
