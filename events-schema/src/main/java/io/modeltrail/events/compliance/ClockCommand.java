package io.modeltrail.events.compliance;

import io.modeltrail.events.FromToken;
import io.modeltrail.events.Required;
import io.modeltrail.events.clock.RegulatoryClock;
import java.time.Instant;

/// What may be asked of the clocks of an incident, and of those of other streams that ran out.
public sealed interface ClockCommand extends IncidentCommand {

    /// Start a clock that something else than awareness starts: a written request or an order of the authority.
    record StartClock(
            String incidentId,
            RegulatoryClock clock,
            String market,
            Instant runsFrom,
            String why,
            @FromToken String startedBy,
            Instant requestedAt)
            implements ClockCommand {
        public StartClock {
            Required.name(incidentId, "incidentId");
            Required.present(clock, "clock");
            Markets.known(market, "market");
            Required.present(runsFrom, "runsFrom");
            Required.text(why, "why");
            Required.text(startedBy, "startedBy");
        }
    }

    /// A clock will run out soon.
    record RemindOfDeadline(String incidentId, String clockId, Instant requestedAt) implements ClockCommand {
        public RemindOfDeadline {
            Required.name(incidentId, "incidentId");
            Required.name(clockId, "clockId");
        }
    }

    /// A clock has run out.
    record ReportMissedDeadline(String incidentId, String clockId, Instant requestedAt) implements ClockCommand {
        public ReportMissedDeadline {
            Required.name(incidentId, "incidentId");
            Required.name(clockId, "clockId");
        }
    }

    /// A deadline of another stream has run out: an incident is opened about it.
    record ReportMissedObligation(String incidentId, String about, String deadline, Instant requestedAt)
            implements ClockCommand {
        public ReportMissedObligation {
            Required.name(incidentId, "incidentId");
            Required.text(about, "about");
            Required.text(deadline, "deadline");
        }
    }
}
