package io.modeltrail.rollout.runtime;

import io.modeltrail.rollout.plan.LogFold;
import io.modeltrail.rollout.plan.RolloutView;
import io.modeltrail.rollout.plan.TargetView;
import io.modeltrail.rollout.router.ObservedTraffic;
import io.modeltrail.rollout.router.TrafficOrder;
import io.modeltrail.rollout.router.TrafficRouter;
import io.modeltrail.rollout.router.TrafficRouter.RouterUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Speaks to the routers: finds the one of a target, reads it back, gives it orders. A router that does not answer is
/// asked again a second later. Owned by one thread.
final class RouterDesk {

    private static final Logger LOG = LoggerFactory.getLogger(RouterDesk.class);
    private static final Duration BETWEEN_READINGS = Duration.ofSeconds(1);

    private final List<TrafficRouter> routers;
    private final TargetAddresses addresses;
    private final RolloutMetrics metrics;
    private final Map<String, Reading> readings = new HashMap<>();

    RouterDesk(List<TrafficRouter> routers, TargetAddresses addresses, RolloutMetrics metrics) {
        this.routers = List.copyOf(routers);
        this.addresses = addresses;
        this.metrics = metrics;
    }

    private record Reading(Optional<ObservedTraffic> traffic, boolean rests, Instant at) {}

    /// The router that this instance may speak to for the target.
    Optional<TrafficRouter> routerOf(TargetView target, boolean leading) {
        return routers.stream()
                .filter(router -> router.kind() == target.router())
                .filter(router -> leading || router.isOwnedByThisProcess())
                .findFirst();
    }

    Optional<TrafficOrder> desired(TargetView target, LogFold log) {
        return desired(target, log.rolloutOf(target.target()));
    }

    Optional<TrafficOrder> desired(TargetView target, Optional<RolloutView> rollout) {
        var pair = addresses.of(target.target());
        return target.order(rollout, pair.stable(), pair.canary());
    }

    /// Empty when the router has no order or does not answer. A router of our own is read at once, another one at most
    /// each second and after each order.
    Optional<ObservedTraffic> observe(TrafficRouter router, String target, Instant now) {
        var last = readings.get(target);
        if (last != null
                && !router.isOwnedByThisProcess()
                && last.at().plus(BETWEEN_READINGS).isAfter(now)) {
            return last.traffic();
        }
        return read(router, target, now);
    }

    /// Whether the router could not be asked, or refused an order, a moment ago.
    boolean isResting(String target, Instant now) {
        var last = readings.get(target);
        return last != null && last.rests() && last.at().plus(BETWEEN_READINGS).isAfter(now);
    }

    /// True when the router follows the order now.
    boolean apply(TrafficRouter router, TrafficOrder order, Instant now) {
        try {
            var acceptance = router.apply(order);
            metrics.applied(acceptance);
            LOG.atInfo()
                    .addKeyValue("target", order.target())
                    .addKeyValue("order", order.key())
                    .addKeyValue("fence", order.fence())
                    .addKeyValue("percent", order.percent())
                    .addKeyValue("acceptance", acceptance)
                    .log("Traffic was ordered");
            var traffic = read(router, order.target(), now);
            return switch (acceptance) {
                case APPLIED, UNCHANGED -> true;
                case SUPERSEDED -> {
                    readings.put(order.target(), new Reading(traffic, true, now));
                    yield false;
                }
            };
        } catch (RouterUnavailable e) {
            failed(order.target(), now, e);
            return false;
        }
    }

    private Optional<ObservedTraffic> read(TrafficRouter router, String target, Instant now) {
        try {
            var traffic = router.observe(target);
            readings.put(target, new Reading(traffic, false, now));
            return traffic;
        } catch (RouterUnavailable e) {
            failed(target, now, e);
            return Optional.empty();
        }
    }

    private void failed(String target, Instant now, RouterUnavailable e) {
        metrics.routerUnavailable();
        readings.put(target, new Reading(Optional.empty(), true, now));
        LOG.atWarn().addKeyValue("target", target).setCause(e).log("The router does not answer");
    }
}
