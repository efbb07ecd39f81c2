package io.modeltrail.events.compatibility;

import java.util.List;

/// Going back from the target to the source: what it came to, what hinders it, and the steps in their order.
public record WayBack(CompatibilityVerdict verdict, boolean safe, List<Difference> hindrances, List<String> steps) {
    public WayBack {
        hindrances = List.copyOf(hindrances);
        steps = List.copyOf(steps);
    }
}
