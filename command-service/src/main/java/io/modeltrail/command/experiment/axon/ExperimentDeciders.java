package io.modeltrail.command.experiment.axon;

import io.modeltrail.command.decider.Decider;
import io.modeltrail.command.decider.Histories;
import io.modeltrail.command.domain.VersionStatus;
import io.modeltrail.command.experiment.domain.Experiment;
import io.modeltrail.command.experiment.domain.ExperimentConsequences;
import io.modeltrail.command.experiment.domain.ExperimentDecider;
import io.modeltrail.command.experiment.domain.ExperimentPermissions;
import io.modeltrail.events.Streams;
import io.modeltrail.events.catalog.ModelVersionEvent;
import io.modeltrail.events.experiment.ExperimentCommand;
import io.modeltrail.events.experiment.ExperimentEvent;

/// The decider of experiments.
public final class ExperimentDeciders {

    private ExperimentDeciders() {}

    public static Decider<ExperimentCommand, Experiment, ExperimentEvent> experiments(Histories histories) {
        return new Decider<>(
                Streams.EXPERIMENT,
                ExperimentCommand.class,
                ExperimentPermissions::of,
                Experiment.class,
                1,
                Experiment::initial,
                (command, state) -> ExperimentDecider.decide(command, state, stream -> status(histories, stream)),
                Experiment::evolve,
                ExperimentEvent.class,
                (event, _) -> ExperimentConsequences.of(event));
    }

    private static VersionStatus status(Histories histories, String stream) {
        return histories.fold(stream, VersionStatus.unregistered(), ModelVersionEvent.class, VersionStatus::evolve);
    }
}
