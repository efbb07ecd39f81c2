package io.modeltrail.standalone.demo;

import io.modeltrail.events.Event;
import io.modeltrail.events.audit.RefusalEvent.CommandRefused;
import io.modeltrail.events.catalog.ModelEvent;
import io.modeltrail.events.catalog.ModelVersionEvent;
import io.modeltrail.events.rollout.Evidence;
import io.modeltrail.events.rollout.RolloutEvent;
import io.modeltrail.events.rollout.RolloutEvent.RollbackPhaseCompleted;
import io.modeltrail.events.rollout.RolloutEvent.RollbackPhaseFailed;
import io.modeltrail.events.rollout.RolloutEvent.RollbackTriggered;
import io.modeltrail.events.rollout.RolloutEvent.RolledBack;
import io.modeltrail.events.rollout.RolloutEvent.RolloutPaused;
import io.modeltrail.events.rollout.RolloutEvent.RolloutPromoted;
import io.modeltrail.events.rollout.RolloutEvent.RolloutResumed;
import io.modeltrail.events.rollout.RolloutEvent.RolloutStarted;
import io.modeltrail.events.rollout.RolloutEvent.StepJudged;
import io.modeltrail.events.rollout.RolloutEvent.TrafficShiftConfirmed;
import io.modeltrail.events.rollout.RolloutEvent.TrafficShiftOrdered;
import io.modeltrail.events.rollout.RolloutEvent.WarningCleared;
import io.modeltrail.events.rollout.RolloutEvent.WarningStarted;
import io.modeltrail.events.rollout.ServingTargetEvent;
import io.modeltrail.events.wire.EventEnvelope;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// An event as a sentence for people: what happened, who did it, why, on what evidence.
public final class Narration {

    private Narration() {}

    public static String of(EventEnvelope envelope) {
        var reason = envelope.reason() == null ? "" : " (" + envelope.reason() + ")";
        return "%s — %s%s".formatted(sentence(envelope.event()), person(envelope), reason);
    }

    private static String person(EventEnvelope envelope) {
        var actor = envelope.actor();
        return actor.substring(actor.lastIndexOf('|') + 1) + ", " + envelope.actorrole();
    }

    private static String sentence(Event event) {
        return switch (event) {
            case RolloutEvent rollout -> rollout(rollout);
            case ModelVersionEvent version -> name(version) + " " + version.model() + " " + version.version();
            case ModelEvent model -> name(model) + " " + model.model();
            case ServingTargetEvent target -> name(target) + " " + target.target();
            case CommandRefused refused -> "refused " + refused.commandType() + ": " + refused.code();
            default -> name(event) + " " + event.stream();
        };
    }

    private static String rollout(RolloutEvent event) {
        return switch (event) {
            case RolloutStarted started ->
                "rollout of %s begins, %s stays stable".formatted(started.canaryVersion(), started.stableVersion());
            case TrafficShiftOrdered ordered -> "the canary shall answer %d %%".formatted(ordered.percent());
            case TrafficShiftConfirmed confirmed -> "the canary answers %d %%".formatted(confirmed.percent());
            case StepJudged judged -> "step %d %% judged %s".formatted(judged.percent(), judged.verdict());
            case WarningStarted warning -> "warning: " + warning.trigger() + evidence(warning.evidence());
            case WarningCleared cleared -> "warning cleared: " + cleared.trigger();
            case RolloutPaused _ -> "paused";
            case RolloutResumed _ -> "resumed";
            case RollbackTriggered back ->
                "ROLLBACK %s%s"
                        .formatted(back.trigger() == null ? back.cause() : back.trigger(), evidence(back.evidence()));
            case RollbackPhaseCompleted phase -> "%s done: %s".formatted(phase.phase(), phase.finding());
            case RollbackPhaseFailed phase -> "%s FAILED: %s".formatted(phase.phase(), phase.finding());
            case RolledBack back -> "rolled back, %s answers everything".formatted(back.stableVersion());
            case RolloutPromoted promoted -> "promoted, %s is stable".formatted(promoted.stableVersion());
        };
    }

    private static String evidence(@Nullable Evidence evidence) {
        return evidence == null
                ? ""
                : String.format(
                        Locale.ROOT,
                        ": %s %.4f [%.4f, %.4f] on %d samples, %s",
                        evidence.metric(),
                        evidence.estimate(),
                        evidence.lower(),
                        evidence.upper(),
                        evidence.samples(),
                        evidence.method());
    }

    private static String name(Event event) {
        return event.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT);
    }
}
