package io.modeltrail.query.submission;

import io.modeltrail.events.wire.Digests;
import io.modeltrail.query.document.DocumentReader;
import io.modeltrail.query.reading.Answers;
import io.modeltrail.query.reading.Asking;
import io.modeltrail.query.submission.SubmissionPackages.Assembled;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// `GET /api/v1/compliance/{model}/{version}/submission-package`: the package as a zip file; `…/manifest` is
/// its manifest alone. The header `ModelTrail-Package-Digest` is what `AssemblePackage` puts on record: the
/// digest of the manifest's bytes.
@RestController("querySubmissionPackageController")
public final class SubmissionPackageController {

    static final String DIGEST = "ModelTrail-Package-Digest";
    private static final String PATH = "/api/v1/compliance/{model}/{version}/submission-package";

    /// The earliest that a zip file can say; when a package was packed is nobody's concern.
    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final SubmissionPackages packages;
    private final DocumentReader documents;

    public SubmissionPackageController(SubmissionPackages packages, DocumentReader documents) {
        this.packages = packages;
        this.documents = documents;
    }

    @GetMapping(path = PATH, produces = "application/zip")
    ResponseEntity<byte[]> zip(Asking asking, @PathVariable String model, @PathVariable String version)
            throws IOException {
        var assembled = packages.assemble(asking, model, version);
        var name = "%s-%s-%d.zip".formatted(model, version, assembled.manifest().size());
        return answer(assembled)
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(zipped(assembled));
    }

    @GetMapping(path = PATH + "/manifest", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> manifest(Asking asking, @PathVariable String model, @PathVariable String version) {
        var assembled = packages.assemble(asking, model, version);
        return answer(assembled).contentType(MediaType.APPLICATION_JSON).body(assembled.manifestBytes());
    }

    private static ResponseEntity.BodyBuilder answer(Assembled assembled) {
        return Answers.at(assembled.manifest().size() - 1).header(DIGEST, Digests.ofBytes(assembled.manifestBytes()));
    }

    /// In order of name and without compression, so that the same package is the same file wherever it is made.
    private byte[] zipped(Assembled assembled) throws IOException {
        var files = new TreeMap<>(assembled.files());
        files.put("manifest.json", assembled.manifestBytes());
        for (var attachment : assembled.manifest().attachments()) {
            documents.bytes(attachment.digest()).ifPresent(bytes -> files.put(attachment.file(), bytes));
        }
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var file : files.entrySet()) {
                put(zip, file.getKey(), file.getValue());
            }
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        var crc = new CRC32();
        crc.update(bytes);
        var entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(crc.getValue());
        entry.setTimeLocal(EPOCH);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
