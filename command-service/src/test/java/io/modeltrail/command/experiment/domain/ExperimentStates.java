package io.modeltrail.command.experiment.domain;

import static io.modeltrail.command.experiment.domain.Experiments.DESIGN;
import static io.modeltrail.command.experiment.domain.Experiments.DESIGNER;
import static io.modeltrail.command.experiment.domain.Experiments.FIRST;
import static io.modeltrail.command.experiment.domain.Experiments.OFFSETS;
import static io.modeltrail.command.experiment.domain.Experiments.REVIEWER;
import static io.modeltrail.command.experiment.domain.Experiments.effect;
import static io.modeltrail.command.experiment.domain.Experiments.finding;

import io.modeltrail.command.experiment.domain.Experiment.Concluded;
import io.modeltrail.command.experiment.domain.Experiment.Designed;
import io.modeltrail.command.experiment.domain.Experiment.Doubts;
import io.modeltrail.command.experiment.domain.Experiment.Finding;
import io.modeltrail.command.experiment.domain.Experiment.Protocol;
import io.modeltrail.command.experiment.domain.Experiment.Running;
import io.modeltrail.command.experiment.domain.Experiment.Stopped;
import io.modeltrail.events.experiment.OutcomeVerdict;
import io.modeltrail.events.experiment.ReadoutQuality;
import io.modeltrail.events.wire.Digests;
import java.util.List;
import java.util.Optional;

/// One state of every case, for whoever stores states.
public final class ExperimentStates {

    private ExperimentStates() {}

    public static List<Experiment> all() {
        var protocol = new Protocol(DESIGN, Digests.of(DESIGN), DESIGNER);
        var doubts = new Doubts(List.of(1, 2), List.of("new"));
        var finding = new Finding(
                Digests.of(DESIGN),
                List.of(effect("new", OutcomeVerdict.SUPERIOR)),
                List.of(finding("safety", "new", null, -0.02)),
                new ReadoutQuality(true, false),
                OFFSETS);
        return List.of(
                Experiment.initial(),
                new Designed(protocol, Optional.empty()),
                new Designed(protocol, Optional.of(REVIEWER)),
                new Running(protocol, FIRST, Doubts.none()),
                new Stopped(protocol, FIRST, doubts, Optional.empty()),
                new Stopped(protocol, FIRST, doubts, Optional.of(finding)),
                new Concluded(protocol, Optional.of("new"), REVIEWER),
                new Concluded(protocol, Optional.empty(), REVIEWER));
    }
}
