package io.modeltrail.command.catalog.domain;

import io.modeltrail.command.catalog.domain.ModelVersion.Registered;
import io.modeltrail.events.catalog.DeviceClassification;
import io.modeltrail.events.catalog.DossierEvent.VersionDescribed;
import io.modeltrail.events.catalog.EuClass;
import io.modeltrail.events.catalog.ModelVersionEvent;
import io.modeltrail.events.catalog.PhaseEvent.MarketAuthorised;
import io.modeltrail.events.catalog.SafetyUpdateCommand.OweSafetyUpdate;
import io.modeltrail.events.catalog.VersionDescription;
import io.modeltrail.events.compliance.Authority;
import io.modeltrail.events.dossier.Dossier;
import java.util.List;
import java.util.Optional;

/// A version that is both classed and authorised in the Union makes its model owe safety updates, in the same
/// transaction, whichever of the two came first.
final class SafetyUpdateConsequences {

    private SafetyUpdateConsequences() {}

    static List<OweSafetyUpdate> of(ModelVersionEvent event, ModelVersion before) {
        return before instanceof Registered(var dossier, var _) ? of(event, dossier) : List.of();
    }

    private static List<OweSafetyUpdate> of(ModelVersionEvent event, Dossier before) {
        var known = before.description().flatMap(SafetyUpdateConsequences::euClass);
        return switch (event) {
            case MarketAuthorised it ->
                known.flatMap(eu -> owe(it, eu, event)).stream().toList();
            case VersionDescribed it -> {
                var stated = euClass(it.description());
                yield stated.equals(known)
                        ? List.of()
                        : before.authorisations().all().stream()
                                .filter(one -> one.endedOn().isEmpty())
                                .flatMap(one -> stated.flatMap(eu -> owe(one.granted(), eu, event)).stream())
                                .toList();
            }
            default -> List.of();
        };
    }

    private static Optional<OweSafetyUpdate> owe(MarketAuthorised granted, EuClass euClass, ModelVersionEvent event) {
        return granted.authority() == Authority.EU_NOTIFIED_BODY
                ? Optional.of(new OweSafetyUpdate(
                        event.model(), event.version(), euClass, granted.grantedOn(), event.occurredAt()))
                : Optional.empty();
    }

    private static Optional<EuClass> euClass(VersionDescription description) {
        return Optional.ofNullable(description.classification()).map(DeviceClassification::eu);
    }
}
