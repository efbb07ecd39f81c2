package io.modeltrail.rollout;

import io.modeltrail.rollout.notification.Webhook;
import io.modeltrail.rollout.runtime.TargetAddresses;
import io.modeltrail.rollout.runtime.TargetAddresses.Pair;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings `modeltrail.*` of the rollout worker.
@ConfigurationProperties("modeltrail")
public record RolloutWorkerProperties(
        @DefaultValue Kafka kafka,
        @DefaultValue Router router,
        @DefaultValue Rollout rollout,
        @DefaultValue Notifications notifications) {

    /// Where Kafka answers. The topic prefix is for tests that share a broker. `instanceId`, different for each
    /// instance, lets a restarted one lead again at once.
    public record Kafka(
            @DefaultValue("localhost:9092") String bootstrapServers,
            @DefaultValue("1") short replicationFactor,
            @DefaultValue("") String topicPrefix,
            @Nullable String instanceId) {
        public Kafka {
            require(replicationFactor >= 1, "modeltrail.kafka.replication-factor must be at least 1");
        }
    }

    /// The embedded router's port and the places of the two versions; `targets` names places of single targets.
    public record Router(
            @DefaultValue("8081") int port,
            @DefaultValue("http://localhost:8091") URI stableAddress,
            @DefaultValue("http://localhost:8092") URI canaryAddress,
            @DefaultValue Map<String, Places> targets) {
        public Router {
            require(port >= 0 && port <= 65_535, "modeltrail.router.port must lie between 0 and 65535");
            requireHttp(stableAddress, "modeltrail.router.stable-address");
            requireHttp(canaryAddress, "modeltrail.router.canary-address");
            targets = Map.copyOf(targets);
        }

        TargetAddresses addresses() {
            return new TargetAddresses(
                    new Pair(stableAddress, canaryAddress),
                    targets.entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey,
                                    places -> new Pair(
                                            places.getValue().stableAddress(),
                                            places.getValue().canaryAddress()))));
        }
    }

    /// Where the two versions of one target answer.
    public record Places(URI stableAddress, URI canaryAddress) {
        public Places {
            requireHttp(stableAddress, "modeltrail.router.targets.*.stable-address");
            requireHttp(canaryAddress, "modeltrail.router.targets.*.canary-address");
        }
    }

    /// `emergencyAfter` is how long a safety report may stay unanswered before traffic is drained first.
    public record Rollout(@DefaultValue("500ms") Duration emergencyAfter) {
        public Rollout {
            require(emergencyAfter.isPositive(), "modeltrail.rollout.emergency-after must be positive");
        }
    }

    /// Where people are told of incidents and deadlines; nowhere when there is no address. The secret signs each
    /// request, so that the receiver knows who sent it.
    public record Notifications(
            @Nullable URI webhook, @Nullable String webhookSecret) {
        public Notifications {
            if (webhook != null) {
                require(
                        List.of("http", "https").contains(webhook.getScheme()) && webhook.getHost() != null,
                        "modeltrail.notifications.webhook must be http(s)://host…, not " + webhook);
                require(
                        webhookSecret != null && webhookSecret.length() >= 16,
                        "modeltrail.notifications.webhook-secret must have at least 16 characters");
            }
        }

        Optional<Webhook> channel() {
            return webhook == null || webhookSecret == null
                    ? Optional.empty()
                    : Optional.of(new Webhook(webhook, webhookSecret));
        }
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }

    private static void requireHttp(@Nullable URI address, String property) {
        require(
                address != null && "http".equals(address.getScheme()) && address.getHost() != null,
                property + " must be http://host:port, not " + address);
    }
}
