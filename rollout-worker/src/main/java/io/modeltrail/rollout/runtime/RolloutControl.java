package io.modeltrail.rollout.runtime;

import io.modeltrail.events.Event;
import io.modeltrail.events.drift.DriftAlarm;
import io.modeltrail.events.experiment.ExperimentEvent;
import io.modeltrail.events.experiment.Readout;
import io.modeltrail.events.observation.HealthWindow;
import io.modeltrail.events.rollout.RolloutEvent;
import io.modeltrail.events.rollout.ServingTargetEvent;
import io.modeltrail.events.wire.CommandReply;
import io.modeltrail.rollout.notification.Webhook;
import io.modeltrail.rollout.plan.Action;
import io.modeltrail.rollout.plan.Action.Examine;
import io.modeltrail.rollout.plan.Action.Send;
import io.modeltrail.rollout.plan.Action.Shift;
import io.modeltrail.rollout.plan.Emergency;
import io.modeltrail.rollout.plan.LogFold;
import io.modeltrail.rollout.plan.RolloutReaction;
import io.modeltrail.rollout.plan.RolloutView;
import io.modeltrail.rollout.plan.Sighting;
import io.modeltrail.rollout.plan.Situation;
import io.modeltrail.rollout.plan.TargetView;
import io.modeltrail.rollout.router.TrafficOrder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Holds the fold of the log against the world and carries out what the reactions say. Everything happens on
/// the one thread that owns it, from the arrival of a window to the order at the router.
final class RolloutControl {

    private static final Logger LOG = LoggerFactory.getLogger(RolloutControl.class);
    private static final List<RolloutReaction> REACTIONS = RolloutReaction.all();

    /// After a restart no share grows before the canary's health had time to arrive.
    private static final Duration LOOK_FIRST = Duration.ofSeconds(1);

    private final LogFold log = new LogFold();
    private final Map<String, Sighting> sightings = new HashMap<>();
    private final Map<String, Emergency> emergencies = new HashMap<>();
    private final Map<String, Long> tipArrivals = new HashMap<>();
    private final RouterDesk routers;
    private final CommandClient client;
    private final Asking asking;
    private final ExperimentControl experiments;
    private final LogWatchers watchers;
    private final Examinations examinations;
    private final RolloutMetrics metrics;
    private final InstantSource clock;
    private final Duration patience;
    private final Instant begunAt;
    private boolean leading;

    RolloutControl(
            RouterDesk routers,
            CommandClient client,
            Examinations examinations,
            Beside notifying,
            RolloutMetrics metrics,
            InstantSource clock,
            Duration patience) {
        this.routers = routers;
        this.client = client;
        this.asking = new Asking(client, clock);
        this.examinations = examinations;
        this.metrics = metrics;
        this.clock = clock;
        this.patience = patience;
        this.begunAt = clock.instant();
        this.experiments = new ExperimentControl(asking, RolloutControl::warnUnlessAccepted, metrics, clock);
        this.watchers = new LogWatchers(asking, RolloutControl::warnUnlessAccepted, notifying, clock);
    }

    /// Where people are told, and on which threads.
    record Beside(Optional<Webhook> webhook, Executor beside) {}

    void fold(Event event, long streamVersion, long position) {
        log.fold(event, streamVersion, position);
    }

    void fold(ExperimentEvent event) {
        experiments.fold(event);
    }

    /// Whatever may start or end deadlines, or ask to tell somebody.
    void watch(Event event, long streamVersion) {
        watchers.fold(event, streamVersion);
    }

    void see(DriftAlarm alarm) {
        watchers.see(alarm);
    }

    boolean isWaitingForReadoutsOf(String experimentId) {
        return experiments.isWaitingFor(experimentId);
    }

    void see(Readout readout) {
        experiments.see(readout, leading);
    }

    void see(HealthWindow window) {
        if (log.rollout(window.rolloutId()).isPresent()) {
            sightings.put(window.key(), new Sighting(window, clock.instant()));
            log.rollout(window.rolloutId()).ifPresent(rollout -> react(rollout, System.nanoTime()));
        }
    }

    /// An answer of command-service: what follows from it is done at once.
    void reply(CommandReply reply) {
        client.onReply(reply, clock.instant());
        tick();
    }

    boolean isWaiting() {
        return client.isWaiting();
    }

    /// Only the leader sends commands, and speaks to routers that several instances share.
    void lead(boolean now) {
        if (leading && !now) {
            asking.forgetAll();
        }
        leading = now;
    }

    /// Everything that is due.
    void tick() {
        asking.tick();
        experiments.tick(leading);
        watchers.tick(leading);
        for (var target : log.targets()) {
            var rollout = log.rolloutOf(target.target());
            if (rollout.isPresent()) {
                react(rollout.get(), System.nanoTime());
            } else {
                settle(target);
            }
        }
        emergencies
                .keySet()
                .removeIf(rollout ->
                        log.rollout(rollout).filter(RolloutView::isProgressing).isEmpty());
        sightings
                .values()
                .removeIf(seen -> log.rollout(seen.window().rolloutId()).isEmpty());
    }

    private void settle(TargetView target) {
        var now = clock.instant();
        var router = routers.routerOf(target, leading);
        var desired = routers.desired(target, Optional.empty());
        if (router.isPresent() && desired.isPresent() && !routers.isResting(target.target(), now)) {
            var follows = routers.observe(router.get(), target.target(), now)
                    .filter(traffic ->
                            traffic.order().fence().equals(desired.get().fence()));
            if (follows.isEmpty()) {
                routers.apply(router.get(), desired.get(), now);
            }
        }
    }

    private void react(RolloutView rollout, long arrivedNanos) {
        for (var reaction : REACTIONS) {
            var current = log.rollout(rollout.rolloutId());
            var action = current.flatMap(this::situation).flatMap(reaction::to);
            action.ifPresent(act -> carryOut(act, current.orElseThrow(), arrivedNanos));
        }
        log.rollout(rollout.rolloutId()).ifPresent(this::drainIfNobodyAnswers);
    }

    private Optional<Situation> situation(RolloutView rollout) {
        var now = clock.instant();
        return log.target(rollout.started().target()).flatMap(target -> {
            var observed =
                    routers.routerOf(target, leading).flatMap(router -> routers.observe(router, target.target(), now));
            return routers.desired(target, Optional.of(rollout)).map(desired -> {
                observed.filter(traffic -> Emergency.isUnrecorded(rollout, desired, traffic))
                        .ifPresent(_ ->
                                emergencies.computeIfAbsent(rollout.rolloutId(), _ -> Emergency.unrecorded(rollout)));
                return new Situation(rollout, desired, observed, sightingOf(rollout), now);
            });
        });
    }

    private Optional<Sighting> sightingOf(RolloutView rollout) {
        return Optional.ofNullable(
                sightings.get(rollout.rolloutId() + "/" + rollout.started().canaryVersion()));
    }

    private void carryOut(Action action, RolloutView rollout, long arrivedNanos) {
        switch (action) {
            case Send send -> send(send, arrivedNanos);
            case Shift shift -> shift(shift.order(), rollout);
            case Examine examine
            when leading -> examinations.of(examine, rollout, clock).ifPresent(send -> send(send, arrivedNanos));
            case Examine _ -> {}
        }
    }

    private void send(Send send, long arrivedNanos) {
        if (!leading) {
            return;
        }
        if (asking.ask(send, this::answered) && send.urgent()) {
            metrics.decided(Duration.ofNanos(System.nanoTime() - arrivedNanos));
            tipArrivals.put(send.about(), arrivedNanos);
        }
    }

    /// The events of an answer are acted on at once; the topic brings them again.
    private void answered(CommandReply reply) {
        warnUnlessAccepted(reply);
        for (var envelope : reply.events()) {
            var event = envelope.event();
            if (event instanceof RolloutEvent || event instanceof ServingTargetEvent) {
                log.foldAhead(event, envelope.streamversion());
            }
        }
    }

    private static void warnUnlessAccepted(CommandReply reply) {
        if (reply.status() != CommandReply.Status.ACCEPTED) {
            LOG.atWarn()
                    .addKeyValue("command", reply.commandId())
                    .addKeyValue("status", reply.status())
                    .addKeyValue("code", reply.code())
                    .addKeyValue("detail", reply.detail())
                    .log("A command was not accepted");
        }
    }

    private void shift(TrafficOrder order, RolloutView rollout) {
        var now = clock.instant();
        var emergency =
                Optional.ofNullable(emergencies.get(rollout.rolloutId())).filter(_ -> rollout.isProgressing());
        var effective = emergency.map(it -> it.drain(rollout, order)).orElse(order);
        var router = log.target(order.target()).flatMap(target -> routers.routerOf(target, leading));
        if (router.isEmpty() || routers.isResting(order.target(), now)) {
            return;
        }
        var observed = routers.observe(router.get(), order.target(), now);
        boolean sameAlready = observed.filter(traffic -> traffic.order().fence().equals(effective.fence())
                        && traffic.order().asksTheSameAs(effective))
                .isPresent();
        int share = observed.map(traffic -> traffic.order().percent()).orElse(0);
        if (sameAlready || (effective.percent() > share && !mayGrow(rollout, now))) {
            return;
        }
        if (routers.apply(router.get(), effective, now) && effective.percent() == 0) {
            Optional.ofNullable(tipArrivals.remove(rollout.rolloutId()))
                    .ifPresent(nanos -> metrics.drained(Duration.ofNanos(System.nanoTime() - nanos)));
        }
    }

    /// A share does not grow while a safety report is under way, nor before anyone had a look at the canary.
    private boolean mayGrow(RolloutView rollout, Instant now) {
        return asking.urgentOf(rollout.rolloutId()).isEmpty()
                && (sightingOf(rollout).isPresent() || begunAt.plus(LOOK_FIRST).isBefore(now));
    }

    private void drainIfNobodyAnswers(RolloutView rollout) {
        if (!leading || !rollout.isProgressing()) {
            return;
        }
        var now = clock.instant();
        asking.urgentOf(rollout.rolloutId())
                .filter(report -> Emergency.isDue(report.askedAt(), patience, now))
                .filter(_ -> !emergencies.containsKey(rollout.rolloutId()))
                .ifPresent(report -> {
                    metrics.emergency();
                    LOG.atError()
                            .addKeyValue("rollout", rollout.rolloutId())
                            .addKeyValue("command", report.commandId())
                            .log("No answer to a safety report: draining traffic first");
                    emergencies.put(rollout.rolloutId(), Emergency.unanswered(rollout, report.commandId(), patience));
                    situation(rollout).ifPresent(situation -> shift(situation.desired(), rollout));
                });
        Optional.ofNullable(emergencies.get(rollout.rolloutId()))
                .ifPresent(emergency -> send(emergency.record(rollout, now), System.nanoTime()));
    }
}
