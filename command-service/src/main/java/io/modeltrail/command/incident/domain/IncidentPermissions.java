package io.modeltrail.command.incident.domain;

import static io.modeltrail.command.domain.Role.CLINICAL_REVIEWER;
import static io.modeltrail.command.domain.Role.ML_ENGINEER;
import static io.modeltrail.command.domain.Role.REGULATORY_AFFAIRS;
import static io.modeltrail.command.domain.Role.RELEASE_OPERATOR;
import static io.modeltrail.command.domain.Role.SERVICE;

import io.modeltrail.command.domain.Access;
import io.modeltrail.events.compliance.ClockCommand;
import io.modeltrail.events.compliance.ClockCommand.RemindOfDeadline;
import io.modeltrail.events.compliance.ClockCommand.ReportMissedDeadline;
import io.modeltrail.events.compliance.ClockCommand.ReportMissedObligation;
import io.modeltrail.events.compliance.ClockCommand.StartClock;
import io.modeltrail.events.compliance.IncidentCommand;
import io.modeltrail.events.compliance.IncidentCommand.AddIncidentNote;
import io.modeltrail.events.compliance.IncidentCommand.AssessCorrection;
import io.modeltrail.events.compliance.IncidentCommand.CloseIncident;
import io.modeltrail.events.compliance.IncidentCommand.DecideReportability;
import io.modeltrail.events.compliance.IncidentCommand.FileReport;
import io.modeltrail.events.compliance.IncidentCommand.Handling;
import io.modeltrail.events.compliance.IncidentCommand.NoteCourse;
import io.modeltrail.events.compliance.IncidentCommand.OpenIncident;
import io.modeltrail.events.compliance.IncidentCommand.RecordAwareness;
import io.modeltrail.events.compliance.IncidentCommand.RecordNotificationSent;
import io.modeltrail.events.compliance.IncidentCommand.ReopenIncident;
import io.modeltrail.events.compliance.IncidentCommand.ReportIncident;
import io.modeltrail.events.compliance.IncidentCommand.ResolvePatientHarm;
import io.modeltrail.events.compliance.IncidentCommand.SupplementReport;

/// Who may do what with incidents.
public final class IncidentPermissions {

    private IncidentPermissions() {}

    public static Access of(IncidentCommand command) {
        return switch (command) {
            case Handling handling -> handling(handling);
            case ClockCommand clock -> clock(clock);
        };
    }

    private static Access handling(Handling command) {
        return switch (command) {
            case OpenIncident _, NoteCourse _ -> Access.alongside();
            case ReportIncident _ ->
                Access.of(CLINICAL_REVIEWER, REGULATORY_AFFAIRS, RELEASE_OPERATOR)
                        .andRegulated();
            case AddIncidentNote _ -> Access.of(CLINICAL_REVIEWER, REGULATORY_AFFAIRS, RELEASE_OPERATOR, ML_ENGINEER);
            case RecordAwareness _, FileReport _, SupplementReport _, ReopenIncident _ ->
                Access.of(REGULATORY_AFFAIRS).andRegulated();
            case DecideReportability _, AssessCorrection _ ->
                Access.of(REGULATORY_AFFAIRS).andSigned();
            case ResolvePatientHarm _ -> Access.of(CLINICAL_REVIEWER).andRegulated();
            case CloseIncident _ ->
                Access.of(REGULATORY_AFFAIRS, CLINICAL_REVIEWER).andSigned();
            case RecordNotificationSent _ -> Access.of(SERVICE);
        };
    }

    private static Access clock(ClockCommand command) {
        return switch (command) {
            case StartClock _ -> Access.of(REGULATORY_AFFAIRS).andRegulated();
            case RemindOfDeadline _, ReportMissedDeadline _, ReportMissedObligation _ -> Access.of(SERVICE);
        };
    }
}
