package io.modeltrail.rollout.plan;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// Breaches under warning, by trigger: until when they may clear. `begun` counts the warnings of each trigger so far,
/// so
/// that a second warning is told from a repeated report of the first.
public record Warnings(Map<String, Instant> deadlines, Map<String, Integer> begun) {

    public Warnings {
        deadlines = Map.copyOf(deadlines);
        begun = Map.copyOf(begun);
    }

    static Warnings none() {
        return new Warnings(Map.of(), Map.of());
    }

    public boolean isOpen(String trigger) {
        return deadlines.containsKey(trigger);
    }

    public int begun(String trigger) {
        return begun.getOrDefault(trigger, 0);
    }

    Warnings begin(String trigger, Instant deadline) {
        var until = new HashMap<>(deadlines);
        until.put(trigger, deadline);
        var counts = new HashMap<>(begun);
        counts.merge(trigger, 1, Integer::sum);
        return new Warnings(until, counts);
    }

    Warnings clear(String trigger) {
        var until = new HashMap<>(deadlines);
        until.remove(trigger);
        return new Warnings(until, begun);
    }
}
