package io.modeltrail.query.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.events.Event;
import io.modeltrail.events.wire.CommandContext;
import io.modeltrail.events.wire.Digests;
import io.modeltrail.events.wire.Envelopes;
import io.modeltrail.log.MerkleHash;
import io.modeltrail.query.audit.Leaf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Reports as they look, byte for byte. Written anew with `-Dgolden.write=true`, and only when a report shall look
/// different from then on.
public final class GoldenReport {

    private static final Path FOLDER = Path.of("src/test/resources/golden");

    private GoldenReport() {}

    /// Fails unless page and PDF are the golden ones of this name. The PDF lies in `target` for whoever wants to look.
    public static void check(String name, Report report) throws IOException {
        var html = ReportHtml.of(report);
        var pdf = ReportPdf.of(html);
        var page = FOLDER.resolve(name + ".html");
        var digest = FOLDER.resolve(name + ".pdf.sha256");
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(FOLDER);
            Files.writeString(page, html);
            Files.writeString(digest, Digests.ofBytes(pdf) + "\n");
        }
        Files.write(Path.of("target", name + ".pdf"), pdf);

        assertThat(html).isEqualTo(Files.readString(page));
        assertThat(Digests.ofBytes(pdf))
                .as("target/%s.pdf", name)
                .isEqualTo(Files.readString(digest).strip());
    }

    /// A stream's events as leaves of a log, at every other position.
    public static List<Leaf> leaves(List<? extends Event> events) {
        var leaves = new ArrayList<Leaf>();
        for (int version = 0; version < events.size(); version++) {
            var event = events.get(version);
            var context = new CommandContext(
                    "c-" + version, "https://issuer|ada", "ml-engineer", "because", "corr", null, null);
            var envelope = Envelopes.wrap(
                    "test.example/log",
                    "e-" + version,
                    event,
                    version,
                    Instant.parse("2026-03-01T12:00:00Z").plusSeconds(version),
                    context);
            var bytes = Envelopes.encode(envelope);
            leaves.add(new Leaf(2L * version, event.stream(), envelope.type(), MerkleHash.ofLeaf(bytes), bytes));
        }
        return leaves;
    }
}
