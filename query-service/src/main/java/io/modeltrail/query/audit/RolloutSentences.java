package io.modeltrail.query.audit;

import io.modeltrail.events.rollout.CheckResult;
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
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The story of a rollout, a sentence an event.
final class RolloutSentences {

    private RolloutSentences() {}

    static String of(RolloutEvent event) {
        return switch (event) {
            case RolloutStarted e ->
                "Rollout of %s %s on %s began beside %s, in steps of %s %%.%s"
                        .formatted(
                                e.model(),
                                e.canaryVersion(),
                                e.target(),
                                e.stableVersion(),
                                e.plan().steps().stream().map(String::valueOf).collect(Collectors.joining(", ")),
                                compatibility(e));
            case TrafficShiftOrdered e -> "The canary shall answer %d %% of the requests.".formatted(e.percent());
            case TrafficShiftConfirmed e -> "The canary answers %d %% of the requests.".formatted(e.percent());
            case StepJudged e ->
                "The step at %d %% was judged %s: %s."
                        .formatted(
                                e.percent(),
                                e.verdict(),
                                e.checks().stream().map(RolloutSentences::check).collect(Collectors.joining("; ")));
            case WarningStarted e ->
                "%s is breached (%s); the rollback follows at %s unless it clears."
                        .formatted(e.trigger(), evidence(e.evidence()), e.deadline());
            case WarningCleared e -> "%s has cleared (%s).".formatted(e.trigger(), evidence(e.evidence()));
            case RolloutPaused e -> "%s paused the rollout.".formatted(e.pausedBy());
            case RolloutResumed e -> "%s resumed the rollout.".formatted(e.resumedBy());
            case RollbackTriggered e ->
                "The canary is taken back (%s): %s%s"
                        .formatted(
                                e.trigger() == null ? e.cause() : e.trigger(),
                                e.why(),
                                e.evidence() == null ? "" : " (" + evidence(e.evidence()) + ")");
            case RollbackPhaseCompleted e -> "Rollback phase %s is complete: %s".formatted(e.phase(), e.finding());
            case RollbackPhaseFailed e -> "Rollback phase %s failed: %s".formatted(e.phase(), e.finding());
            case RolledBack e -> "Version %s answers everything at %s again.".formatted(e.stableVersion(), e.target());
            case RolloutPromoted e ->
                "Version %s is the stable version at %s.".formatted(e.stableVersion(), e.target());
        };
    }

    private static String check(CheckResult result) {
        return "%s %s".formatted(evidence(result.evidence()), result.verdict());
    }

    private static String evidence(@Nullable Evidence evidence) {
        return evidence == null
                ? "no evidence"
                : String.format(
                        Locale.ROOT,
                        "%s %.4g, between %.4g and %.4g on %d samples",
                        evidence.metric(),
                        evidence.estimate(),
                        evidence.lower(),
                        evidence.upper(),
                        evidence.samples());
    }

    private static String compatibility(RolloutStarted started) {
        var found = started.compatibility();
        if (found == null) {
            return "";
        }
        var unchecked = found.notChecked().isEmpty() ? "" : ", not checked are " + found.notChecked();
        return " Taking its place: %s%s%s; going back: %s."
                .formatted(
                        found.backward(),
                        unchecked,
                        found.migration() == null ? "" : ", by change " + found.migration(),
                        found.wayBack());
    }
}
