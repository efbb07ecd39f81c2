package io.modeltrail.standalone.demo;

import io.modeltrail.events.rollout.RolloutEvent.RollbackTriggered;
import io.modeltrail.events.rollout.RolloutEvent.RolledBack;
import io.modeltrail.events.rollout.RolloutEvent.TrafficShiftConfirmed;
import io.modeltrail.events.wire.EventEnvelope;
import io.modeltrail.standalone.client.ApiClient;
import io.modeltrail.standalone.client.RolloutWatch;
import io.modeltrail.standalone.system.Closing;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/// Two registered and approved versions on two model servers behind the router, and patients who ask.
public final class DemoStage implements AutoCloseable {

    private static final String TARGET = "demo-icu";
    private static final int REQUESTS_AFTER = 200;

    private final ApiClient api;
    private final DemoOptions options;
    private final ModelServer stable;
    private final ModelServer canary;
    private final PatientTraffic traffic;

    private DemoStage(
            ApiClient api, DemoOptions options, ModelServer stable, ModelServer canary, PatientTraffic traffic) {
        this.api = api;
        this.options = options;
        this.stable = stable;
        this.canary = canary;
        this.traffic = traffic;
    }

    /// Returns once the stable version answers through the router; what was opened is closed again when it does not.
    public static DemoStage open(ApiClient api, DemoOptions options, ObservationSender observations)
            throws IOException {
        var opened = new ArrayDeque<AutoCloseable>();
        try {
            var stable = server(options, options.stablePort(), Registration.STABLE, observations);
            opened.push(stable);
            var canary = server(options, options.canaryPort(), Registration.CANARY, observations);
            opened.push(canary);
            register(api, options);
            var run = "run-" + UUID.randomUUID().toString().substring(0, 8);
            var traffic = PatientTraffic.start(
                    options.router(), run, options.cases(), observations, options.requestsPerSecond());
            opened.push(traffic);
            var stage = new DemoStage(api, options, stable, canary, traffic);
            Waiting.until(
                    () -> traffic.answeredBy(Registration.STABLE) > 0,
                    "the router does not answer with " + Registration.STABLE);
            return stage;
        } catch (RuntimeException | IOException failure) {
            Closing.all(opened);
            throw failure;
        }
    }

    private static ModelServer server(DemoOptions options, int port, String version, ObservationSender observations)
            throws IOException {
        return ModelServer.start(
                new InetSocketAddress(options.listen(), port),
                options.model(),
                version,
                options.cases(),
                version.equals(Registration.STABLE) ? PredictedCase::stableScore : PredictedCase::canaryScore,
                observations);
    }

    private static void register(ApiClient api, DemoOptions options) {
        var registration = new Registration(api, options.model());
        registration.model("risk of death in hospital for adults in intensive care");
        registration.approvedVersion(Registration.STABLE, "MAJOR");
        registration.approvedVersion(Registration.CANARY, "MINOR");
        registration.target(TARGET, options.router());
    }

    /// A new rollout of the canary; `seen` is told its events. `hold` is an ISO 8601 duration.
    public RolloutWatch rollOut(String rolloutId, List<Integer> steps, String hold, Consumer<EventEnvelope> seen) {
        api.post(
                "api/v1/rollouts",
                "release-operator",
                UUID.randomUUID().toString(),
                DemoRollout.request(rolloutId, TARGET, options.model(), Registration.CANARY, steps, hold));
        return new RolloutWatch(api, rolloutId, seen);
    }

    /// Waits until the canary answers this share and some of its answers came back.
    public void awaitShare(RolloutWatch watch, int percent) {
        var _ = watch.await(TrafficShiftConfirmed.class, shift -> shift.percent() >= percent, Waiting.PATIENCE)
                .orElseThrow(() -> new StoryFailed("the canary did not reach %d %% of the traffic".formatted(percent)));
        long before = traffic.answeredBy(Registration.CANARY);
        Waiting.until(() -> traffic.answeredBy(Registration.CANARY) > before + 20, "the canary does not answer");
    }

    /// Spoils the canary, waits for its rollback, and measures it; afterwards the canary is sound again.
    public RolledBackIn degrade(String rolloutId, RolloutWatch watch, Degradation how) {
        canary.degrade(how);
        var triggered = watch.await(RollbackTriggered.class, _ -> true, Waiting.PATIENCE)
                .orElseThrow(() -> new StoryFailed("no rollback was triggered"));
        var _ = watch.await(RolledBack.class, _ -> true, Waiting.PATIENCE)
                .orElseThrow(() -> new StoryFailed("the rollback did not complete"));
        canary.degrade(Degradation.NONE);
        var evidence = triggered.evidence();
        var tipped = evidence == null ? null : evidence.tippingProducedAt();
        if (tipped == null) {
            throw new StoryFailed("the rollback does not name the observation that tipped the bound");
        }
        long answeredThen = canary.answered();
        long sentThen = traffic.sent();
        Waiting.until(() -> traffic.sent() >= sentThen + REQUESTS_AFTER, "no more requests were sent");
        return new RolledBackIn(rolloutId, tipped, canary.lastAnswer(), canary.answered() - answeredThen);
    }

    /// Who answered how much so far.
    public String tally() {
        return "%d requests sent, %s answered %d, %s answered %d, %d failed"
                .formatted(
                        traffic.sent(),
                        Registration.STABLE,
                        stable.answered(),
                        Registration.CANARY,
                        canary.answered(),
                        traffic.failed());
    }

    @Override
    public void close() {
        traffic.close();
        stable.close();
        canary.close();
    }

    /// The story did not come to its end.
    public static final class StoryFailed extends RuntimeException {
        StoryFailed(String message) {
            super(message);
        }
    }
}
