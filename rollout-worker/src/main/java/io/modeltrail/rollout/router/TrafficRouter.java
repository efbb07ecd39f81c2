package io.modeltrail.rollout.router;

import io.modeltrail.events.rollout.RouterKind;
import java.util.Optional;

/// Moves traffic between two versions. An adapter is level-triggered: it is told the whole split, as often as one
/// likes,
/// and says what it does. Subjects are split by [Bucket]; a request without a subject goes to stable.
public interface TrafficRouter {

    RouterKind kind();

    /// Whether each instance of the worker has one of its own (then each follows the log) or all share it (then only
    /// the
    /// leader speaks to it).
    boolean isOwnedByThisProcess();

    /// Returns when new requests follow the order. Throws [RouterUnavailable] when the router cannot be asked.
    Acceptance apply(TrafficOrder order);

    /// Empty when the router has no order for the target: it was restarted, or never had one.
    Optional<ObservedTraffic> observe(String target);

    /// The router does not answer, or not as it should; the order will be given again.
    final class RouterUnavailable extends RuntimeException {
        public RouterUnavailable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
