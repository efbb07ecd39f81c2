package io.modeltrail.query.audit;

import io.modeltrail.log.audit.BundleContent;
import io.modeltrail.log.audit.BundleWriter;
import io.modeltrail.log.note.SignedNote;
import io.modeltrail.query.reading.Answers;
import io.modeltrail.query.reading.Asking;
import io.modeltrail.query.reading.BadParameter;
import io.modeltrail.query.reading.NotYet;
import io.modeltrail.query.reading.Parameters;
import io.modeltrail.query.reading.Reads;
import io.modeltrail.query.reading.Snapshot;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// `GET /api/v1/audit/bundle?from=&to=`: the audit bundle as a zip file, to be verified offline. `to` is the position
/// after
/// the last entry; the latest verified checkpoint's size when it is absent.
@RestController("queryBundleController")
public final class BundleController {

    private static final int AT_ONCE = 1_000;

    private final Reads reads;
    private final LogKey key;
    private final Map<String, byte[]> schemas;

    public BundleController(Reads reads, LogKey key, Map<String, byte[]> schemas) {
        this.reads = reads;
        this.key = key;
        this.schemas = Map.copyOf(schemas);
    }

    @GetMapping(path = "/api/v1/audit/bundle", produces = "application/zip")
    ResponseEntity<StreamingResponseBody> bundle(
            Asking asking,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        var plan = reads.read(AuditProjection.NAME, asking, at -> plan(at, from, to));
        var name = "modeltrail-%d-%d.zip"
                .formatted(plan.value().from(), plan.value().to());
        return Answers.at(plan.position())
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(out -> write(plan.value(), out));
    }

    private BundleContent plan(Snapshot at, @Nullable String from, @Nullable String to) {
        var checkpoint = Checkpoints.latestAt(at.jdbc(), at.position() + 1)
                .orElseThrow(() -> new NotYet("no checkpoint has been verified yet"));
        long end = Parameters.position(to, "to").orElse(checkpoint.size());
        long begin = Parameters.position(from, "from").orElse(0);
        if (end > checkpoint.size()) {
            throw new BadParameter("to", "must be at most %d, the size of the checkpoint".formatted(checkpoint.size()));
        }
        if (begin > end) {
            throw new BadParameter("from", "must not be beyond to");
        }
        return new BundleContent(SignedNote.parse(checkpoint.note()), List.of(key.key()), begin, end, schemas, false);
    }

    private void write(BundleContent content, OutputStream out) throws IOException {
        var directory = Files.createTempDirectory("modeltrail-bundle-");
        try {
            new BundleWriter(directory)
                    .write(
                            content,
                            entries(content.from(), content.to()).iterator(),
                            (id, width) -> reads.read(
                                            AuditProjection.NAME,
                                            new Asking(null, null),
                                            at -> new StoredTiles(at.jdbc(), at.generation()).read(id, width))
                                    .value());
            zip(directory, out);
        } finally {
            FileSystemUtils.deleteRecursively(directory);
        }
    }

    private java.util.stream.Stream<byte[]> entries(long from, long to) {
        return LongStream.iterate(from, begin -> begin < to, begin -> begin + AT_ONCE)
                .boxed()
                .flatMap(begin -> reads
                        .read(
                                AuditProjection.NAME,
                                new Asking(null, null),
                                at -> Leaves.range(at, begin, Math.min(to, begin + AT_ONCE)))
                        .value()
                        .stream())
                .map(Leaf::bytes);
    }

    private static void zip(Path directory, OutputStream out) throws IOException {
        try (var zip = new ZipOutputStream(out);
                var files = Files.walk(directory)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                zip.putNextEntry(
                        new ZipEntry(directory.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
    }
}
