package io.modeltrail.events.rollout;

import io.modeltrail.events.Required;
import java.time.Duration;
import java.util.List;

/// The steps of a canary: shares of traffic in percent, how long each is held at least, and what it must show.
/// `decisionDeadline` is how long an undecided step may hold before people are asked.
public record RolloutPlan(List<Integer> steps, Duration hold, Duration decisionDeadline, List<HealthCheck> checks) {
    public RolloutPlan {
        steps = List.copyOf(Required.present(steps, "plan.steps"));
        Required.that(!steps.isEmpty() && steps.getLast() == 100, "plan.steps", "must end at 100");
        for (int i = 0; i < steps.size(); i++) {
            int before = i == 0 ? 0 : steps.get(i - 1);
            Required.that(steps.get(i) > before, "plan.steps", "must grow, each between 1 and 100");
        }
        Required.that(Required.present(hold, "plan.hold").isPositive(), "plan.hold", "must be positive");
        Required.that(
                Required.present(decisionDeadline, "plan.decisionDeadline").compareTo(hold) >= 0,
                "plan.decisionDeadline",
                "must not be shorter than plan.hold");
        checks = List.copyOf(Required.present(checks, "plan.checks"));
        Required.that(
                !checks.isEmpty(), "plan.checks", "must name at least one check: a step without one proves nothing");
    }
}
