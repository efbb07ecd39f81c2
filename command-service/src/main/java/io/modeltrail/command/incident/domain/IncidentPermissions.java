package io.modeltrail.command.incident.domain;

import io.modeltrail.command.domain.Access;
import io.modeltrail.events.compliance.IncidentCommand;
import io.modeltrail.events.compliance.IncidentCommand.OpenIncident;

/// Who may do what with incidents.
public final class IncidentPermissions {

    private IncidentPermissions() {}

    public static Access of(IncidentCommand command) {
        return switch (command) {
            case OpenIncident _ -> Access.alongside();
        };
    }
}
