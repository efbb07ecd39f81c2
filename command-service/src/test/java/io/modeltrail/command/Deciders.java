package io.modeltrail.command;

import io.modeltrail.command.catalog.axon.CatalogDeciders;
import io.modeltrail.command.catalog.axon.RegisteredVersions;
import io.modeltrail.command.decider.DecidingBus;
import io.modeltrail.command.decider.DecidingProperties;
import io.modeltrail.command.experiment.axon.ExperimentDeciders;
import io.modeltrail.command.incident.axon.IncidentDeciders;
import io.modeltrail.command.log.EventLog;
import io.modeltrail.command.rollout.axon.RolloutDeciders;
import java.util.List;

/// All deciders over one log, as the service wires them.
public final class Deciders {

    private Deciders() {}

    public static DecidingBus over(EventLog log, int snapshotEvery) {
        var histories = DecidingBus.histories(log);
        var registered = new RegisteredVersions(histories, log::streamsBeginning);
        return new DecidingBus(
                log,
                List.of(
                        CatalogDeciders.models(histories),
                        CatalogDeciders.versions(registered),
                        RolloutDeciders.targets(histories),
                        RolloutDeciders.rollouts(histories),
                        ExperimentDeciders.experiments(histories),
                        IncidentDeciders.incidents()),
                registered::onAppended,
                new DecidingProperties(1000, snapshotEvery));
    }
}
