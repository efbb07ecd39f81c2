package io.modeltrail.query.rollout;

import io.modeltrail.events.rollout.Evidence;
import io.modeltrail.events.rollout.RollbackCause;
import io.modeltrail.events.rollout.RollbackPhase;
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
import io.modeltrail.query.projection.RowChange;
import io.modeltrail.query.projection.VersionedTable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the events of a rollout do to its row.
final class RolloutRows {

    static final VersionedTable TABLE = new VersionedTable(
            "rollout",
            List.of("rollout_id"),
            List.of(
                    "target",
                    "model",
                    "stable_version",
                    "canary_version",
                    "state",
                    "epoch",
                    "ordered_percent",
                    "confirmed_percent",
                    "verdict",
                    "warnings",
                    "paused_by",
                    "rollback",
                    "phases",
                    "plan",
                    "policy",
                    "started_at",
                    "changed_at",
                    "finished_at",
                    "stream_version"));

    private RolloutRows() {}

    static RowChange on(RolloutEvent event, long position) {
        var change = switch (event) {
            case RolloutStarted started -> start(started);
            case TrafficShiftOrdered ordered ->
                change(event).set("epoch", ordered.epoch()).set("ordered_percent", ordered.percent());
            case TrafficShiftConfirmed confirmed -> change(event).set("confirmed_percent", confirmed.percent());
            case StepJudged judged -> change(event).set("verdict", judged.verdict());
            case WarningStarted warning ->
                change(event)
                        .put(
                                "warnings",
                                warning.trigger(),
                                new Warning(warning.occurredAt(), warning.deadline(), position));
            case WarningCleared cleared -> change(event).remove("warnings", cleared.trigger());
            case RolloutPaused paused -> state(event, "PAUSED").set("paused_by", paused.pausedBy());
            case RolloutResumed _ -> state(event, "PROGRESSING").set("paused_by", null);
            case RollbackTriggered triggered -> rollBack(triggered, position);
            case RollbackPhaseCompleted phase ->
                phase(event, new Phase(phase.phase(), true, phase.finding(), phase.occurredAt(), position));
            case RollbackPhaseFailed phase ->
                phase(event, new Phase(phase.phase(), false, phase.finding(), phase.occurredAt(), position));
            case RolledBack _ -> state(event, "ROLLED_BACK").set("finished_at", event.occurredAt());
            case RolloutPromoted _ -> state(event, "PROMOTED").set("finished_at", event.occurredAt());
        };
        return change.set("changed_at", event.occurredAt());
    }

    private static RowChange start(RolloutStarted started) {
        return RowChange.create(TABLE, started.rolloutId())
                .set("target", started.target())
                .set("model", started.model())
                .set("stable_version", started.stableVersion())
                .set("canary_version", started.canaryVersion())
                .set("state", "PROGRESSING")
                .set("epoch", 0)
                .set("ordered_percent", 0)
                .set("confirmed_percent", 0)
                .json("warnings", Map.of())
                .json("phases", List.of())
                .json("plan", started.plan())
                .json("policy", started.policy())
                .set("started_at", started.occurredAt());
    }

    private static RowChange rollBack(RollbackTriggered triggered, long position) {
        var rollback = new Rollback(
                triggered.cause(),
                triggered.trigger(),
                triggered.why(),
                triggered.evidence(),
                triggered.occurredAt(),
                position);
        return state(triggered, "ROLLING_BACK")
                .set("epoch", triggered.epoch())
                .set("ordered_percent", 0)
                .json("warnings", Map.of())
                .json("rollback", rollback);
    }

    private static RowChange phase(RolloutEvent event, Phase phase) {
        return change(event).append("phases", phase);
    }

    private static RowChange state(RolloutEvent event, String state) {
        return change(event).set("state", state);
    }

    private static RowChange change(RolloutEvent event) {
        return RowChange.change(TABLE, event.rolloutId());
    }

    record Warning(Instant since, Instant deadline, long position) {}

    record Phase(RollbackPhase phase, boolean completed, String finding, Instant at, long position) {}

    /// Why the canary is taken back, with the position that proves it.
    record Rollback(
            RollbackCause cause,
            @Nullable String trigger,
            String why,
            @Nullable Evidence evidence,
            Instant at,
            long position) {}
}
