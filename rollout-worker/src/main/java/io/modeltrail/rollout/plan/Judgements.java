package io.modeltrail.rollout.plan;

import io.modeltrail.events.rollout.CheckResult;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How often the current step was judged, when last, and on what.
public record Judgements(int count, Optional<Instant> last, List<CheckResult> checks) {

    public Judgements {
        checks = List.copyOf(checks);
    }

    static Judgements none() {
        return new Judgements(0, Optional.empty(), List.of());
    }

    Judgements and(Instant at, List<CheckResult> onThese) {
        return new Judgements(count + 1, Optional.of(at), onThese);
    }

    /// Whether anything was observed since, or another verdict follows.
    boolean differFrom(List<CheckResult> now) {
        if (now.size() != checks.size()) {
            return true;
        }
        for (int i = 0; i < now.size(); i++) {
            var before = checks.get(i);
            var after = now.get(i);
            if (before.verdict() != after.verdict()
                    || before.evidence().samples() != after.evidence().samples()
                    || before.evidence().estimate() != after.evidence().estimate()) {
                return true;
            }
        }
        return false;
    }
}
