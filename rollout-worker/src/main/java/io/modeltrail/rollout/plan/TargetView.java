package io.modeltrail.rollout.plan;

import io.modeltrail.events.rollout.RouterKind;
import io.modeltrail.rollout.router.Arm;
import io.modeltrail.rollout.router.Fence;
import io.modeltrail.rollout.router.TrafficOrder;
import java.net.URI;
import java.util.Optional;

/// What the log says of one serving target. A target has two places for versions; which of them is stable changes with
/// each promotion (`swapped`), because the promoted canary stays where it is.
public record TargetView(
        String target, RouterKind router, Optional<String> stableVersion, boolean swapped, Fence fence) {

    TargetView installed(String version, long position) {
        return new TargetView(target, router, Optional.of(version), swapped, new Fence(position, 0));
    }

    /// The canary serves everything, where it is.
    TargetView promoted(RolloutView rollout) {
        return new TargetView(
                target,
                router,
                Optional.of(rollout.started().canaryVersion()),
                !swapped,
                rollout.fence().settled());
    }

    TargetView rolledBack(RolloutView rollout) {
        return new TargetView(
                target,
                router,
                Optional.of(rollout.started().stableVersion()),
                swapped,
                rollout.fence().settled());
    }

    /// The promotion is taken back: the old version still is where it was.
    TargetView reopened(RolloutView rollout) {
        return new TargetView(target, router, Optional.of(rollout.started().stableVersion()), !swapped, fence);
    }

    /// The split that the log asks for. Empty before the target has a version.
    public Optional<TrafficOrder> order(Optional<RolloutView> rollout, URI first, URI second) {
        var stableAddress = swapped ? second : first;
        var canaryAddress = swapped ? first : second;
        return rollout.map(active -> new TrafficOrder(
                        target,
                        active.rolloutId() + "-" + active.traffic().epoch(),
                        active.fence(),
                        Optional.of(active.rolloutId()),
                        new Arm(active.started().stableVersion(), stableAddress),
                        Optional.of(new Arm(active.started().canaryVersion(), canaryAddress)),
                        active.traffic().percent()))
                .or(() -> stableVersion.map(version -> new TrafficOrder(
                        target,
                        target + "-" + fence,
                        fence,
                        Optional.empty(),
                        new Arm(version, stableAddress),
                        Optional.empty(),
                        0)));
    }
}
