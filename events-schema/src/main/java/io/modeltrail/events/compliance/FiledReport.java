package io.modeltrail.events.compliance;

import io.modeltrail.events.Required;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an authority was told: under which reference, when, and which clocks that satisfies. `supplements` is the
/// reference of the report that it adds to; `document` the digest of what was sent.
public record FiledReport(
        String market,
        String recipient,
        String reference,
        List<String> clocks,
        Instant filedAt,
        @Nullable String supplements,
        @Nullable String document) {
    public FiledReport {
        Markets.known(market, "report.market");
        Required.text(recipient, "report.recipient");
        Required.text(reference, "report.reference");
        Required.present(clocks, "report.clocks");
        Required.that(!clocks.isEmpty(), "report.clocks", "must name at least one clock that the report satisfies");
        clocks = clocks.stream().distinct().sorted().toList();
        Required.present(filedAt, "report.filedAt");
        if (document != null) {
            Required.sha256(document, "report.document");
        }
    }
}
