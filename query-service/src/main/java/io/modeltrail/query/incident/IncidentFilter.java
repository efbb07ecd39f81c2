package io.modeltrail.query.incident;

import io.modeltrail.events.compliance.IncidentKind;
import io.modeltrail.events.compliance.IncidentSeverity;
import io.modeltrail.query.reading.Parameters;
import java.util.Arrays;
import java.util.List;

/// Which incidents a list shows; what is empty does not restrict. `overdue` are those that owe something whose time is
/// over: it was missed on the log or, where the present is asked about, runs out this very moment.
record IncidentFilter(
        String state, String kind, String severity, String model, String version, String about, String overdue) {
    IncidentFilter {
        Parameters.oneOf(state, List.of("OPEN", "CLOSED"), "state");
        Parameters.oneOf(kind, names(IncidentKind.values()), "kind");
        Parameters.oneOf(severity, names(IncidentSeverity.values()), "severity");
        Parameters.yesOrNo(overdue, "overdue");
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
