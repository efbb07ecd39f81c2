package io.modeltrail.command.catalog.domain;

import io.modeltrail.events.catalog.DriftEvent;
import io.modeltrail.events.catalog.DriftEvent.DriftCleared;
import io.modeltrail.events.catalog.DriftEvent.DriftDetected;
import io.modeltrail.events.catalog.DriftEvent.DriftWorsened;
import io.modeltrail.events.catalog.ModelVersionEvent;
import io.modeltrail.events.compliance.Affected;
import io.modeltrail.events.compliance.IncidentCommand;
import io.modeltrail.events.compliance.IncidentCommand.OpenIncident;
import io.modeltrail.events.compliance.IncidentKind;
import io.modeltrail.events.compliance.IncidentSeverity;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a drift asks of other streams in the same transaction: either both happen or neither. The version itself stays
/// in use: another input is no proof of harm, which guardrails and triggers find.
final class DriftConsequences {

    private DriftConsequences() {}

    static List<IncidentCommand> of(ModelVersionEvent event) {
        return event instanceof DriftEvent drift ? of(drift) : List.of();
    }

    private static List<IncidentCommand> of(DriftEvent event) {
        return switch (event) {
            case DriftDetected it -> incident(it, it.incidentId());
            case DriftWorsened it -> incident(it, it.incidentId());
            case DriftCleared _ -> List.of();
        };
    }

    private static List<IncidentCommand> incident(DriftEvent event, @Nullable String incidentId) {
        return incidentId == null
                ? List.of()
                : List.of(new OpenIncident(
                        incidentId,
                        IncidentKind.DRIFT,
                        IncidentSeverity.MAJOR,
                        event.stream(),
                        "%s has left its reference: %s".formatted(event.signal(), findings(event)),
                        new Affected(event.model(), event.version(), null),
                        null,
                        event.occurredAt()));
    }

    private static String findings(DriftEvent event) {
        return event.evidence().findings().stream()
                .map(it -> String.format(Locale.ROOT, "%s %.3g beyond %.3g", it.method(), it.statistic(), it.limit()))
                .collect(Collectors.joining(", "));
    }
}
