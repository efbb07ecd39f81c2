package io.modeltrail.query.document;

import io.modeltrail.query.reading.BadParameter;
import io.modeltrail.query.reading.NotThere;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/// `GET /api/v1/documents/{digest}`. A document is whatever somebody stored: a browser is told to save it and, should
/// it
/// show it after all, to run nothing in it.
@RestController("queryDocumentController")
public final class DocumentController {

    private static final Pattern DIGEST = Pattern.compile("sha256:[0-9a-f]{64}");

    private static final Map<String, String> ENDINGS = Map.of(
            "application/pdf", "pdf",
            "application/json", "json",
            "application/x-ndjson", "ndjson",
            "application/zip", "zip",
            "text/csv", "csv",
            "text/html", "html",
            "text/plain", "txt");

    private final DocumentReader documents;

    public DocumentController(DocumentReader documents) {
        this.documents = documents;
    }

    @GetMapping("/api/v1/documents/{digest}")
    void document(@PathVariable String digest, ServletWebRequest asked, HttpServletResponse answer) throws IOException {
        if (!DIGEST.matcher(digest).matches()) {
            throw new BadParameter("digest", "must be 'sha256:' followed by 64 lower-case hexadecimal digits");
        }
        var document = documents.find(digest).orElseThrow(() -> new NotThere("there is no document " + digest));
        answer.setHeader(HttpHeaders.CACHE_CONTROL, "private, max-age=31536000, immutable");
        answer.setHeader("X-Content-Type-Options", "nosniff");
        answer.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox");
        answer.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(fileName(document)));
        if (asked.checkNotModified("\"" + digest + "\"")) {
            return;
        }
        answer.setContentType(document.mediaType());
        answer.setContentLengthLong(document.size());
        documents.copy(document, answer.getOutputStream());
    }

    /// Out of the digest: a name that somebody chose could lie about what it is.
    private static String fileName(DocumentReader.Found document) {
        var type = MediaType.parseMediaType(document.mediaType());
        var ending = ENDINGS.getOrDefault(type.getType() + "/" + type.getSubtype(), "bin");
        return document.digest().substring("sha256:".length(), "sha256:".length() + 16) + "." + ending;
    }
}
