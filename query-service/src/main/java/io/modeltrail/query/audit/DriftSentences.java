package io.modeltrail.query.audit;

import io.modeltrail.events.catalog.DriftEvent;
import io.modeltrail.events.catalog.DriftEvent.DriftCleared;
import io.modeltrail.events.catalog.DriftEvent.DriftDetected;
import io.modeltrail.events.catalog.DriftEvent.DriftWorsened;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The drift of a version, a sentence an event.
final class DriftSentences {

    private DriftSentences() {}

    static String of(DriftEvent event) {
        return switch (event) {
            case DriftDetected e ->
                "%s has left its reference (%s): %s%s."
                        .formatted(signal(e), e.level(), findings(e), incident(e.incidentId()));
            case DriftWorsened e ->
                "%s is so far from its reference that it is major: %s%s."
                        .formatted(signal(e), findings(e), incident(e.incidentId()));
            case DriftCleared e ->
                "%s is as its reference again, over %d values."
                        .formatted(signal(e), e.evidence().window().values());
        };
    }

    private static String signal(DriftEvent event) {
        return "The %s of version %s of %s"
                .formatted(event.signal().replace("input:", "input "), event.version(), event.model());
    }

    private static String findings(DriftEvent event) {
        return event.evidence().findings().stream()
                .map(it -> String.format(Locale.ROOT, "%s %.3g beyond %.3g", it.method(), it.statistic(), it.limit()))
                .collect(Collectors.joining(", "));
    }

    private static String incident(@Nullable String incidentId) {
        return incidentId == null ? "" : "; incident " + incidentId + " is open";
    }
}
