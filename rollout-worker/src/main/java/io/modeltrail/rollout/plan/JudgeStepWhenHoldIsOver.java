package io.modeltrail.rollout.plan;

import io.modeltrail.events.rollout.CheckResult;
import io.modeltrail.events.rollout.HealthCheck;
import io.modeltrail.events.rollout.RolloutCommand.JudgeStep;
import io.modeltrail.events.rollout.Verdict;
import io.modeltrail.rollout.plan.Action.Send;
import io.modeltrail.rollout.plan.Stage.Progressing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A step was held long enough: what does the evidence say? Judged again when the evidence is another one, at most four
/// times a hold, and once more when the time for a decision is over.
final class JudgeStepWhenHoldIsOver implements RolloutReaction {

    @Override
    public Optional<Send> to(Situation situation) {
        var rollout = situation.rollout();
        var confirmed = rollout.traffic().confirmedAt();
        if (!(rollout.stage() instanceof Progressing(var paused)) || paused || confirmed.isEmpty()) {
            return Optional.empty();
        }
        var checks = rollout.started().plan().checks().stream()
                .map(check -> judge(check, situation, confirmed.get()))
                .toList();
        return isDue(situation, confirmed.get(), checks)
                ? Optional.of(new Send(
                        CommandId.of(rollout, "judge-" + rollout.judgements().count()),
                        new JudgeStep(rollout.rolloutId(), rollout.traffic().epoch(), checks, situation.now()),
                        false))
                : Optional.empty();
    }

    private static boolean isDue(Situation situation, Instant confirmed, List<CheckResult> checks) {
        var plan = situation.rollout().started().plan();
        var judgements = situation.rollout().judgements();
        var now = situation.now();
        if (judgements.last().isEmpty()) {
            return !confirmed.plus(plan.hold()).isAfter(now);
        }
        var last = judgements.last().get();
        if (last.plus(plan.hold().dividedBy(4)).isAfter(now)) {
            return false;
        }
        var deadline = confirmed.plus(plan.decisionDeadline());
        return judgements.differFrom(checks) || (last.isBefore(deadline) && !deadline.isAfter(now));
    }

    /// Over everything, unless the restarted window alone says that it has become bad. Silence is no evidence.
    private static CheckResult judge(HealthCheck check, Situation situation, Instant confirmed) {
        var version = situation.rollout().started().canaryVersion();
        var sighting = situation.canary().filter(seen -> seen.speaksOf(confirmed, situation.now()));
        var recentlyBad = sighting.flatMap(seen -> seen.recent(check.metric()))
                .filter(evidence -> check.judge(evidence) == Verdict.FAIL);
        var evidence = recentlyBad
                .or(() -> sighting.flatMap(seen -> seen.overall(check.metric())))
                .orElseGet(() -> Sighting.nothing(check.metric(), version, confirmed, situation.now()));
        return new CheckResult(check, check.judge(evidence), evidence);
    }
}
