package io.modeltrail.rollout.plan;

import io.modeltrail.events.Event;
import io.modeltrail.events.rollout.RolloutEvent;
import io.modeltrail.events.rollout.RolloutEvent.RollbackTriggered;
import io.modeltrail.events.rollout.RolloutEvent.RolledBack;
import io.modeltrail.events.rollout.RolloutEvent.RolloutPromoted;
import io.modeltrail.events.rollout.RolloutEvent.RolloutStarted;
import io.modeltrail.events.rollout.ServingTargetEvent;
import io.modeltrail.events.rollout.ServingTargetEvent.ServingTargetRegistered;
import io.modeltrail.events.rollout.ServingTargetEvent.StableVersionInstalled;
import io.modeltrail.events.rollout.ServingTargetEvent.TargetFrozen;
import io.modeltrail.events.rollout.ServingTargetEvent.TargetReleased;
import io.modeltrail.events.rollout.ServingTargetEvent.TargetReserved;
import io.modeltrail.rollout.router.Fence;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The worker's memory: every target and every unfinished rollout, folded from the log. Events come from the topic and,
/// earlier, with the answers to commands; each is taken once and in the order of its stream. Owned by one thread.
public final class LogFold {

    private final Map<String, RolloutView> rollouts = new LinkedHashMap<>();
    private final Map<String, RolloutView> promoted = new LinkedHashMap<>();
    private final Map<String, TargetView> targets = new LinkedHashMap<>();
    private final Map<String, Long> nextVersion = new HashMap<>();

    /// Takes an event whose position on the log is known. False when it was taken before.
    public boolean fold(Event event, long streamVersion, long position) {
        if (streamVersion < nextVersion.getOrDefault(event.stream(), 0L)) {
            return false;
        }
        nextVersion.put(event.stream(), streamVersion + 1);
        apply(event, position);
        return true;
    }

    /// Takes an event of an answer ahead of the topic, if it is the next of a stream that is known already; the topic
    /// brings what is left out here.
    public boolean foldAhead(Event event, long streamVersion) {
        var next = nextVersion.get(event.stream());
        if (next == null || next != streamVersion || event instanceof StableVersionInstalled) {
            return false;
        }
        nextVersion.put(event.stream(), streamVersion + 1);
        apply(event, -1);
        return true;
    }

    public Collection<RolloutView> rollouts() {
        return List.copyOf(rollouts.values());
    }

    public Optional<RolloutView> rollout(String rolloutId) {
        return Optional.ofNullable(rollouts.get(rolloutId));
    }

    public Collection<TargetView> targets() {
        return List.copyOf(targets.values());
    }

    public Optional<TargetView> target(String target) {
        return Optional.ofNullable(targets.get(target));
    }

    /// The rollout that has the target now.
    public Optional<RolloutView> rolloutOf(String target) {
        return rollouts.values().stream()
                .filter(rollout -> rollout.started().target().equals(target))
                .findFirst();
    }

    private void apply(Event event, long position) {
        switch (event) {
            case RolloutStarted started -> rollouts.put(started.rolloutId(), RolloutView.begin(started, position));
            case RollbackTriggered triggered when promoted.containsKey(triggered.rolloutId()) -> reopen(triggered);
            case RolloutEvent other ->
                Optional.ofNullable(rollouts.get(other.rolloutId())).ifPresent(rollout -> evolve(rollout, other));
            case ServingTargetEvent other -> apply(other, position);
            default -> {
                // Models and refusals move no traffic.
            }
        }
    }

    private void evolve(RolloutView before, RolloutEvent event) {
        var after = before.evolve(event);
        rollouts.put(after.rolloutId(), after);
        var target = after.started().target();
        if (event instanceof RolloutPromoted) {
            rollouts.remove(after.rolloutId());
            promoted.put(after.rolloutId(), after);
            targets.computeIfPresent(target, (_, view) -> view.promoted(after));
        } else if (event instanceof RolledBack) {
            rollouts.remove(after.rolloutId());
            targets.computeIfPresent(target, (_, view) -> view.rolledBack(after));
        }
    }

    /// A promotion can be taken back as long as nothing else has happened to the target.
    private void reopen(RollbackTriggered triggered) {
        var rollout = promoted.get(triggered.rolloutId());
        if (rollout != null) {
            var target = rollout.started().target();
            var unchanged = target(target)
                    .filter(view -> view.fence().equals(rollout.fence().settled()));
            if (unchanged.isPresent() && rolloutOf(target).isEmpty()) {
                promoted.remove(triggered.rolloutId());
                targets.put(target, unchanged.get().reopened(rollout));
                rollouts.put(triggered.rolloutId(), rollout.evolve(triggered));
            }
        }
    }

    private void apply(ServingTargetEvent event, long position) {
        switch (event) {
            case ServingTargetRegistered registered ->
                targets.put(
                        registered.target(),
                        new TargetView(
                                registered.target(),
                                registered.router(),
                                Optional.empty(),
                                false,
                                new Fence(position, 0)));
            case StableVersionInstalled installed ->
                targets.computeIfPresent(
                        installed.target(), (_, view) -> view.installed(installed.version(), position));
            case TargetReserved _, TargetReleased _, TargetFrozen _ -> {
                // The rollout's own events say the same, earlier.
            }
        }
    }
}
