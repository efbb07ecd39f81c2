package io.modeltrail.rollout.runtime;

import io.modeltrail.events.catalog.ModelVersionEvent;
import io.modeltrail.events.drift.DriftAlarm;
import io.modeltrail.events.wire.CommandReply;
import io.modeltrail.rollout.plan.DriftReaction;
import io.modeltrail.rollout.plan.DriftSituation;
import io.modeltrail.rollout.plan.DriftView;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/// Holds the alarms of drift against the log and asks for what is missing on it, one after the other for each signal.
/// Alarms are read from the beginning of their topic, so none is lost while no worker runs.
final class DriftControl {
    private final Map<String, DriftView> versions = new HashMap<>();
    private final Map<String, Deque<DriftAlarm>> unrecorded = new LinkedHashMap<>();
    private final Asking asking;
    private final Consumer<CommandReply> answers;
    private final InstantSource clock;

    /// @param answers hears every answer
    DriftControl(Asking asking, Consumer<CommandReply> answers, InstantSource clock) {
        this.asking = asking;
        this.answers = answers;
        this.clock = clock;
    }

    void fold(ModelVersionEvent event) {
        versions.merge(
                event.model() + "/" + event.version(),
                DriftView.unregistered().evolve(event),
                (known, _) -> known.evolve(event));
    }

    void see(DriftAlarm alarm) {
        Deque<DriftAlarm> waiting =
                unrecorded.computeIfAbsent(alarm.key() + "/" + alarm.signal(), _ -> new ArrayDeque<>());
        if (!waiting.contains(alarm)) {
            waiting.addLast(alarm);
        }
    }

    void tick(boolean leading) {
        unrecorded.values().removeIf(waiting -> {
            while (!waiting.isEmpty() && isRecorded(waiting.getFirst())) {
                waiting.removeFirst();
            }
            if (leading && !waiting.isEmpty()) {
                react(waiting.getFirst());
            }
            return waiting.isEmpty();
        });
    }

    private boolean isRecorded(DriftAlarm alarm) {
        return version(alarm).has(alarm);
    }

    private void react(DriftAlarm alarm) {
        var situation = new DriftSituation(version(alarm), alarm, clock.instant());
        for (var reaction : DriftReaction.all()) {
            reaction.to(situation).ifPresent(send -> asking.ask(send, this::answered));
        }
    }

    private DriftView version(DriftAlarm alarm) {
        return versions.getOrDefault(alarm.key(), DriftView.unregistered());
    }

    /// The events of an answer are known at once; the topic brings them again.
    private void answered(CommandReply reply) {
        answers.accept(reply);
        for (var envelope : reply.events()) {
            if (envelope.event() instanceof ModelVersionEvent event) {
                fold(event);
            }
        }
    }
}
