package io.modeltrail.rollout;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.modeltrail.rollout.router.TrafficRouter;
import io.modeltrail.rollout.router.embedded.EmbeddedRouter;
import io.modeltrail.rollout.router.embedded.RouterSettings;
import io.modeltrail.rollout.runtime.HttpExaminer;
import io.modeltrail.rollout.runtime.KafkaAccess;
import io.modeltrail.rollout.runtime.RolloutLoop;
import io.modeltrail.rollout.runtime.WorkerParts;
import io.modeltrail.rollout.runtime.WorkerTopics;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The rollout worker's beans, each named after it, so that they live beside those of the other services.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RolloutWorkerProperties.class)
public class RolloutWorkerConfiguration {

    @Bean(destroyMethod = "close")
    EmbeddedRouter rolloutEmbeddedRouter(RolloutWorkerProperties properties) {
        var router = properties.router();
        return EmbeddedRouter.start(RouterSettings.of(router.port(), router.stableAddress()));
    }

    @Bean
    RolloutLoop rolloutLoop(
            RolloutWorkerProperties properties,
            List<TrafficRouter> rolloutRouters,
            ObjectProvider<MeterRegistry> registry) {
        var kafka = properties.kafka();
        var access = new KafkaAccess(
                kafka.bootstrapServers(),
                kafka.replicationFactor(),
                Optional.ofNullable(properties.kafka().instanceId()).filter(id -> !id.isBlank()),
                new WorkerTopics(kafka.topicPrefix()));
        var parts = new WorkerParts(
                rolloutRouters,
                properties.router().addresses(),
                new HttpExaminer(),
                properties.rollout().emergencyAfter(),
                registry.getIfAvailable(SimpleMeterRegistry::new),
                properties.notifications().channel());
        return new RolloutLoop(access, parts, InstantSource.system());
    }

    @Bean
    SmartLifecycle rolloutWorkerLifecycle(@Qualifier("rolloutLoop") RolloutLoop rolloutLoop) {
        return new RolloutWorkerLifecycle(rolloutLoop);
    }

    @Bean
    HealthIndicator rolloutWorkerHealthIndicator(@Qualifier("rolloutLoop") RolloutLoop rolloutLoop) {
        return new RolloutWorkerHealth(rolloutLoop);
    }
}
