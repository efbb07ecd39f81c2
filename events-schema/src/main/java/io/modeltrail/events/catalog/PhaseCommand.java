package io.modeltrail.events.catalog;

import io.modeltrail.events.FromToken;
import io.modeltrail.events.Required;
import io.modeltrail.events.compliance.Authority;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What may be asked about the way of a version to patients and markets.
public sealed interface PhaseCommand extends ModelVersionCommand {

    record EnterPhase(
            String model,
            String version,
            Phase phase,
            @FromToken String enteredBy,
            Instant requestedAt) implements PhaseCommand {
        public EnterPhase {
            Required.name(model, "model");
            Version.parse(version, "version");
            Required.present(phase, "phase");
            Required.text(enteredBy, "enteredBy");
        }
    }

    /// An authority let the version onto a market; `number` is the authority's own.
    record GrantAuthorisation(
            String model,
            String version,
            Authority authority,
            String number,
            String market,
            LocalDate grantedOn,
            @Nullable LocalDate expiresOn,
            @FromToken String recordedBy,
            Instant requestedAt)
            implements PhaseCommand {
        public GrantAuthorisation {
            Required.name(model, "model");
            Version.parse(version, "version");
            Required.present(authority, "authority");
            Required.name(number, "number");
            Required.text(market, "market");
            Required.present(grantedOn, "grantedOn");
            Required.that(
                    expiresOn == null || expiresOn.isAfter(grantedOn), "expiresOn", "must be later than grantedOn");
            Required.text(recordedBy, "recordedBy");
        }
    }

    /// An authorisation was taken back or given up before it ran out.
    record EndAuthorisation(
            String model,
            String version,
            String number,
            LocalDate endedOn,
            String why,
            @FromToken String recordedBy,
            Instant requestedAt)
            implements PhaseCommand {
        public EndAuthorisation {
            Required.name(model, "model");
            Version.parse(version, "version");
            Required.name(number, "number");
            Required.present(endedOn, "endedOn");
            Required.text(why, "why");
            Required.text(recordedBy, "recordedBy");
        }
    }
}
