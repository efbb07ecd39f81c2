package io.modeltrail.events.comparison;

import io.modeltrail.events.rollout.Verdict;

/// The candidate against one floor of the policy in force: PASS when the lower bound reaches it, FAIL when the upper
/// one
/// does not.
public record FloorFinding(
        String metric, double minimum, Verdict reachesMinimum, double significant, Verdict reachesSignificant) {}
