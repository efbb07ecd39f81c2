package io.modeltrail.command.risk.axon;

import io.modeltrail.command.decider.Decider;
import io.modeltrail.command.decider.Histories;
import io.modeltrail.command.risk.domain.RiskConsequences;
import io.modeltrail.command.risk.domain.RiskFile;
import io.modeltrail.command.risk.domain.RiskFileDecider;
import io.modeltrail.command.risk.domain.RiskPermissions;
import io.modeltrail.events.Streams;
import io.modeltrail.events.risk.RiskFileCommand;
import io.modeltrail.events.risk.RiskFileEvent;

/// The decider of risk files.
public final class RiskDeciders {

    private RiskDeciders() {}

    public static Decider<RiskFileCommand, RiskFile, RiskFileEvent> riskFiles(Histories histories) {
        return new Decider<>(
                Streams.RISK_FILE,
                RiskFileCommand.class,
                RiskPermissions::of,
                RiskFile.class,
                1,
                RiskFile::initial,
                (command, state) -> RiskFileDecider.decide(
                        command,
                        state,
                        () -> !histories
                                .of(Streams.modelVersion(command.model(), command.version()))
                                .isEmpty()),
                RiskFile::evolve,
                RiskFileEvent.class,
                (event, _) -> RiskConsequences.of(event));
    }
}
