package io.modeltrail.events.catalog;

import io.modeltrail.events.FromToken;
import io.modeltrail.events.Required;
import java.time.Instant;
import java.time.LocalDate;

/// What may be asked about the periodic safety updates of a model.
public sealed interface SafetyUpdateCommand extends ModelCommand {

    /// A notified body let a version of this class onto the market on that day.
    record OweSafetyUpdate(String model, String version, EuClass euClass, LocalDate authorisedOn, Instant requestedAt)
            implements SafetyUpdateCommand {
        public OweSafetyUpdate {
            Required.name(model, "model");
            Version.parse(version, "version");
            Required.present(euClass, "euClass");
            Required.present(authorisedOn, "authorisedOn");
        }
    }

    /// The report with this digest covers the time up to and including `coversUntil`.
    record IssueSafetyUpdate(
            String model,
            String document,
            LocalDate coversUntil,
            @FromToken String issuedBy,
            Instant requestedAt) implements SafetyUpdateCommand {
        public IssueSafetyUpdate {
            Required.name(model, "model");
            Required.sha256(document, "document");
            Required.present(coversUntil, "coversUntil");
            Required.text(issuedBy, "issuedBy");
        }
    }

    /// No report is owed any more, because the device has left the market or has another class.
    record EndSafetyUpdates(
            String model, String why, @FromToken String endedBy, Instant requestedAt) implements SafetyUpdateCommand {
        public EndSafetyUpdates {
            Required.name(model, "model");
            Required.text(why, "why");
            Required.text(endedBy, "endedBy");
        }
    }
}
