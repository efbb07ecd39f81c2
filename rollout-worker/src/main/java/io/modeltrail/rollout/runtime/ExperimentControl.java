package io.modeltrail.rollout.runtime;

import io.modeltrail.events.experiment.ExperimentEvent;
import io.modeltrail.events.experiment.Readout;
import io.modeltrail.events.wire.CommandReply;
import io.modeltrail.rollout.plan.Action.Send;
import io.modeltrail.rollout.plan.ExperimentReaction;
import io.modeltrail.rollout.plan.ExperimentSituation;
import io.modeltrail.rollout.plan.ExperimentView;
import io.modeltrail.rollout.plan.ExperimentView.Phase;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Holds what the log and the statistics say of experiments against each other and asks for what follows. On the same
/// thread as rollouts: nothing stands between the arrival of a readout and the command.
final class ExperimentControl {
    private static final List<ExperimentReaction> REACTIONS = ExperimentReaction.all();

    private final Map<String, ExperimentView> experiments = new HashMap<>();
    private final Map<String, Readout> readouts = new HashMap<>();
    private final Asking asking;
    private final Consumer<CommandReply> answers;
    private final RolloutMetrics metrics;
    private final InstantSource clock;

    /// @param answers hears every answer
    ExperimentControl(Asking asking, Consumer<CommandReply> answers, RolloutMetrics metrics, InstantSource clock) {
        this.asking = asking;
        this.answers = answers;
        this.metrics = metrics;
        this.clock = clock;
    }

    void fold(ExperimentEvent event) {
        var id = event.experimentId();
        var view = experiments.getOrDefault(id, ExperimentView.of(id)).evolve(event);
        experiments.put(id, view);
        if (view.phase() == Phase.RECORDED) {
            readouts.remove(id);
        }
    }

    /// Of an experiment that the log knows and that may still ask for something.
    boolean isWaitingFor(String experimentId) {
        var view = experiments.get(experimentId);
        return view != null && view.phase() != Phase.RECORDED;
    }

    void see(Readout readout, boolean leading) {
        readouts.put(readout.experimentId(), readout);
        if (leading) {
            react(readout, System.nanoTime());
        }
    }

    void tick(boolean leading) {
        if (leading) {
            List.copyOf(readouts.values()).forEach(readout -> react(readout, System.nanoTime()));
        }
    }

    private void react(Readout readout, long arrivedNanos) {
        for (var reaction : REACTIONS) {
            var view = experiments.get(readout.experimentId());
            if (view != null) {
                reaction.to(new ExperimentSituation(view, readout, clock.instant()))
                        .ifPresent(send -> send(send, arrivedNanos));
            }
        }
    }

    private void send(Send send, long arrivedNanos) {
        if (asking.ask(send, this::answered) && send.urgent()) {
            metrics.decided(Duration.ofNanos(System.nanoTime() - arrivedNanos));
        }
    }

    /// The events of an answer are acted on at once; the topic brings them again.
    private void answered(CommandReply reply) {
        answers.accept(reply);
        for (var envelope : reply.events()) {
            if (envelope.event() instanceof ExperimentEvent event) {
                fold(event);
            }
        }
    }
}
