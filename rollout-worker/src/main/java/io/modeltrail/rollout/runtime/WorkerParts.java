package io.modeltrail.rollout.runtime;

import io.micrometer.core.instrument.MeterRegistry;
import io.modeltrail.rollout.notification.Webhook;
import io.modeltrail.rollout.router.TrafficRouter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/// What a worker is made of besides Kafka. Without a webhook nobody is told. `patience` is how long a safety report may
/// stay unanswered.
public record WorkerParts(
        List<TrafficRouter> routers,
        TargetAddresses addresses,
        Examiner examiner,
        Duration patience,
        MeterRegistry registry,
        Optional<Webhook> webhook) {

    public WorkerParts {
        routers = List.copyOf(routers);
    }

    RolloutControl control(CommandClient client, InstantSource clock, Executor beside, Runnable wake) {
        var metrics = new RolloutMetrics(registry);
        return new RolloutControl(
                new RouterDesk(routers, addresses, metrics),
                client,
                new Examinations(examiner, beside, wake),
                new RolloutControl.Beside(webhook, beside),
                metrics,
                clock,
                patience);
    }
}
