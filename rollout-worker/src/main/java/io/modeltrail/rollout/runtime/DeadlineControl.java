package io.modeltrail.rollout.runtime;

import io.modeltrail.events.Event;
import io.modeltrail.events.wire.CommandReply;
import io.modeltrail.rollout.plan.DeadlineReaction;
import io.modeltrail.rollout.plan.DeadlineWatch;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/// Asks for what is due. That it was asked for is not remembered here: the log says so when it has been decided, after
/// a restart and to another leader as well.
final class DeadlineControl {
    private static final List<DeadlineReaction> REACTIONS = DeadlineReaction.all();

    private final DeadlineWatch watch = new DeadlineWatch();
    private final Asking asking;
    private final Consumer<CommandReply> answers;
    private final InstantSource clock;

    /// @param answers hears every answer
    DeadlineControl(Asking asking, Consumer<CommandReply> answers, InstantSource clock) {
        this.asking = asking;
        this.answers = answers;
        this.clock = clock;
    }

    void fold(Event event, long streamVersion) {
        watch.fold(event, streamVersion);
    }

    void tick(boolean leading) {
        if (leading) {
            for (var situation : watch.due(clock.instant())) {
                for (var reaction : REACTIONS) {
                    reaction.to(situation).ifPresent(send -> asking.ask(send, answers));
                }
            }
        }
    }
}
