package io.modeltrail.query.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.modeltrail.events.wire.Digests;
import io.modeltrail.query.reading.Answers;
import java.util.Base64;
import java.util.HexFormat;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// A report as an HTTP answer. `Repr-Digest` (RFC 9530) is the digest by which the log names these bytes.
public final class ReportAnswers {

    private ReportAnswers() {}

    /// A page that runs nothing and fetches nothing.
    public static ResponseEntity<byte[]> html(Report report, long position) {
        return answer(ReportHtml.of(report).getBytes(UTF_8), new MediaType(MediaType.TEXT_HTML, UTF_8), position);
    }

    /// `name` is that of the file, without its ending.
    public static ResponseEntity<byte[]> pdf(Report report, long position, String name) {
        var answer = answer(ReportPdf.of(ReportHtml.of(report)), MediaType.APPLICATION_PDF, position);
        return ResponseEntity.ok()
                .headers(answer.getHeaders())
                .header("Content-Disposition", "inline; filename=\"%s.pdf\"".formatted(name))
                .body(answer.getBody());
    }

    private static ResponseEntity<byte[]> answer(byte[] body, MediaType type, long position) {
        var hash = Digests.sha256().digest(body);
        return Answers.at(position)
                .contentType(type)
                .eTag("\"sha256:" + HexFormat.of().formatHex(hash) + "\"")
                .header("Repr-Digest", "sha-256=:" + Base64.getEncoder().encodeToString(hash) + ":")
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox")
                .body(body);
    }
}
