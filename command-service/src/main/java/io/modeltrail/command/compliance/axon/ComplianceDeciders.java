package io.modeltrail.command.compliance.axon;

import io.modeltrail.command.compliance.domain.ComplianceDecider;
import io.modeltrail.command.compliance.domain.CompliancePermissions;
import io.modeltrail.command.compliance.domain.Justifications;
import io.modeltrail.command.decider.Decider;
import io.modeltrail.command.decider.Histories;
import io.modeltrail.events.Streams;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionRegistered;
import io.modeltrail.events.compliance.ComplianceCommand;
import io.modeltrail.events.compliance.ComplianceEvent;
import java.util.List;
import java.util.Optional;

/// The decider of justifications.
public final class ComplianceDeciders {

    private ComplianceDeciders() {}

    public static Decider<ComplianceCommand, Justifications, ComplianceEvent> justifications(Histories histories) {
        return new Decider<>(
                Streams.COMPLIANCE,
                ComplianceCommand.class,
                CompliancePermissions::of,
                Justifications.class,
                1,
                Justifications::initial,
                (command, state) -> ComplianceDecider.decide(command, state, () -> registrant(histories, command)),
                Justifications::evolve,
                ComplianceEvent.class,
                (_, _) -> List.of());
    }

    private static Optional<String> registrant(Histories histories, ComplianceCommand command) {
        return histories.of(Streams.modelVersion(command.model(), command.version())).stream()
                .filter(ModelVersionRegistered.class::isInstance)
                .map(ModelVersionRegistered.class::cast)
                .map(ModelVersionRegistered::registeredBy)
                .findFirst();
    }
}
