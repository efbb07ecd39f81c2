package io.modeltrail.command.web;

import io.modeltrail.command.log.EventLog;
import io.modeltrail.command.log.LogUnavailable;
import io.modeltrail.events.wire.CommandReply;
import java.time.Duration;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Waits a moment for the sequencer, so that most answers carry the position of their last event.
final class Positions {

    private static final long FIRST_LOOK_MILLIS = 5;

    private final EventLog log;
    private final Duration patience;

    Positions(EventLog log, Duration patience) {
        this.log = log;
        this.patience = patience;
    }

    /// Null when it is not known in time, or when there are no events.
    @Nullable
    Long of(CommandReply reply, boolean wait) {
        if (reply.position() != null || reply.events().isEmpty() || !wait) {
            return reply.position();
        }
        var last = reply.events().getLast();
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            for (long pause = FIRST_LOOK_MILLIS; System.nanoTime() < deadline; pause *= 2) {
                Thread.sleep(pause);
                OptionalLong position = log.positionOf(last.subject(), last.streamversion());
                if (position.isPresent()) {
                    return position.getAsLong();
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (LogUnavailable _) {
            // the command is durable; only its position is not known
        }
        return null;
    }
}
