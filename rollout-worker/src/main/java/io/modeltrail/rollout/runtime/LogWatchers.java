package io.modeltrail.rollout.runtime;

import io.modeltrail.events.Event;
import io.modeltrail.events.catalog.EvidenceEvent.StudyOutcomeNoted;
import io.modeltrail.events.catalog.ModelVersionEvent;
import io.modeltrail.events.change.ChangeRequestEvent;
import io.modeltrail.events.drift.DriftAlarm;
import io.modeltrail.events.wire.CommandReply;
import java.time.InstantSource;
import java.util.function.Consumer;

/// Whoever watches the log for something other than a rollout: drift, what hotfixes owe, deadlines, people to be told.
final class LogWatchers {

    private final DriftControl drift;
    private final HotfixControl hotfixes;
    private final DeadlineControl deadlines;
    private final SendNotificationWhenRequested notifications;

    LogWatchers(Asking asking, Consumer<CommandReply> answers, RolloutControl.Beside notifying, InstantSource clock) {
        this.drift = new DriftControl(asking, answers, clock);
        this.hotfixes = new HotfixControl(asking, answers, clock);
        this.deadlines = new DeadlineControl(asking, answers, clock);
        this.notifications =
                new SendNotificationWhenRequested(notifying.webhook(), asking, answers, clock, notifying.beside());
    }

    void fold(Event event, long streamVersion) {
        deadlines.fold(event, streamVersion);
        notifications.fold(event);
        if (event instanceof ChangeRequestEvent change) {
            hotfixes.fold(change);
        } else if (event instanceof StudyOutcomeNoted study) {
            hotfixes.fold(study);
        }
        if (event instanceof ModelVersionEvent version) {
            drift.fold(version);
        }
    }

    void see(DriftAlarm alarm) {
        drift.see(alarm);
    }

    /// Everything that is due.
    void tick(boolean leading) {
        drift.tick(leading);
        hotfixes.tick(leading);
        deadlines.tick(leading);
        notifications.tick(leading);
    }
}
