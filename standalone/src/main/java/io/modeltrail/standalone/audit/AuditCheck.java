package io.modeltrail.standalone.audit;

import io.modeltrail.events.Streams;
import io.modeltrail.events.wire.Envelopes;
import io.modeltrail.events.wire.EventEnvelope;
import io.modeltrail.log.audit.AuditResult;
import io.modeltrail.log.audit.LogVerifier;
import io.modeltrail.log.note.VerifierKey;
import io.modeltrail.standalone.client.ApiClient;
import io.modeltrail.standalone.demo.Narration;
import io.modeltrail.standalone.recompute.KafkaRecords;
import io.modeltrail.standalone.recompute.Recomputation;
import io.modeltrail.standalone.recompute.RecordedReadout;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/// The auditor's part of the demo: export the log, verify it without the server, read who did what on what evidence,
/// and ask how things stood just before the rollback.
public final class AuditCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ApiClient api;
    private final List<VerifierKey> pinned;
    private final Path directory;
    private final PrintStream out;

    /// `pinned` are the log's keys as the auditor got them apart from the log; `directory` must not exist yet.
    public AuditCheck(ApiClient api, List<VerifierKey> pinned, Path directory, PrintStream out) {
        this.api = api;
        this.pinned = pinned;
        this.directory = directory;
        this.out = out;
    }

    /// Whether the exported log is sound and holds the rollout to its end.
    public boolean check(String rolloutId) throws IOException {
        var exported = exportToTheEndOf(rolloutId);
        out.printf("exported %d entries to %s%n", exported.entries().size(), exported.folder());
        var result = LogVerifier.pinning(pinned).verify(exported.folder());
        out.println(words(result));
        tell(exported.entries(), rolloutId);
        return result instanceof AuditResult.Sound && exported.ended();
    }

    /// Whether the readout that the log records of an experiment is what anybody computes from the records it names.
    public boolean recomputes(String experimentId, String bootstrapServers) throws IOException {
        var folder = directory.resolveSibling(directory.getFileName() + "-experiment");
        new LogExport(api).writeWith(experimentId, folder);
        var recorded = RecordedReadout.in(folder.resolve("entries.ndjson"), experimentId);
        if (recorded.isEmpty()) {
            out.println("the log holds no readout of experiment " + experimentId);
            return false;
        }
        var again = Recomputation.of(
                recorded.get(),
                new KafkaRecords(bootstrapServers, recorded.get().readout()));
        out.printf(
                "readout of %s computed again from %,d records: %s%n",
                experimentId, again.records(), again.isEqual() ? "equal byte for byte" : again.difference());
        return again.isEqual();
    }

    /// Whether the whole log, exported as it is now, is sound.
    public boolean isSound() throws IOException {
        new LogExport(api).write(directory, 0, Long.MAX_VALUE);
        var result = LogVerifier.pinning(pinned).verify(directory);
        out.printf("exported to %s%n", directory);
        out.println(words(result));
        return result instanceof AuditResult.Sound;
    }

    private Exported exportToTheEndOf(String rolloutId) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (int attempt = 0; ; attempt++) {
            var folder = attempt == 0 ? directory : directory.resolveSibling(directory.getFileName() + "-" + attempt);
            new LogExport(api).write(folder, 0, Long.MAX_VALUE);
            var entries = read(folder);
            boolean ended = entries.stream()
                    .anyMatch(entry -> entry.subject().equals(Streams.rollout(rolloutId))
                            && entry.type().startsWith("modeltrail.RolledBack."));
            if (ended || System.nanoTime() > deadline) {
                return new Exported(folder, entries, ended);
            }
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
    }

    private static List<EventEnvelope> read(Path folder) throws IOException {
        try (var lines = Files.lines(folder.resolve("entries.ndjson"), StandardCharsets.UTF_8)) {
            return lines.map(line -> Envelopes.decode(line.getBytes(StandardCharsets.UTF_8)))
                    .toList();
        }
    }

    private void tell(List<EventEnvelope> entries, String rolloutId) {
        long before = -1;
        out.println("from the exported file alone:");
        for (long position = 0; position < entries.size(); position++) {
            var entry = entries.get((int) position);
            if (entry.type().startsWith("modeltrail.RollbackTriggered.")
                    && entry.subject().equals(Streams.rollout(rolloutId))) {
                before = position - 1;
            }
            if (entry.subject().startsWith("Model") || entry.subject().equals(Streams.rollout(rolloutId))) {
                out.printf("  %4d  %s  %s%n", position, entry.time(), Narration.of(entry));
            }
        }
        if (before >= 0) {
            var state = api.get("api/v1/rollouts/" + rolloutId + "?asOf=" + before);
            out.printf("as of position %d, before the rollback, the rollout was: %s%n", before, state);
        }
    }

    /// A finding in one line, notes after it.
    public static String words(AuditResult result) {
        var finding = switch (result) {
            case AuditResult.Sound sound ->
                "sound: entries %d to %d under the checkpoint of size %d of %s"
                        .formatted(
                                sound.from(),
                                sound.to() - 1,
                                sound.checkpoint().size(),
                                sound.checkpoint().origin());
            case AuditResult.Broken broken ->
                broken.firstBadIndex().isPresent()
                        ? "BROKEN at index %d: %s"
                                .formatted(broken.firstBadIndex().getAsLong(), broken.reason())
                        : "BROKEN: " + broken.reason();
            case AuditResult.Unreadable unreadable -> "unreadable: " + unreadable.reason();
        };
        return result.notes().isEmpty() ? finding : finding + "\n  note: " + String.join("\n  note: ", result.notes());
    }

    /// A bundle, what it holds, and whether that reaches to the end of the rollout.
    private record Exported(Path folder, List<EventEnvelope> entries, boolean ended) {}
}
