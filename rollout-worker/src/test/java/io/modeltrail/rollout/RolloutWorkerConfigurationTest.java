package io.modeltrail.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.modeltrail.rollout.runtime.RolloutLoop;
import io.modeltrail.servers.testing.TestServers;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class RolloutWorkerConfigurationTest {

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(RolloutWorkerProperties.class)
    static class OnlyProperties {}

    private final ApplicationContextRunner settings =
            new ApplicationContextRunner().withUserConfiguration(OnlyProperties.class);

    @Test
    void theDefaultsAreThoseOfTheContract() {
        settings.run(context -> {
            var properties = context.getBean(RolloutWorkerProperties.class);
            assertThat(properties.kafka())
                    .isEqualTo(new RolloutWorkerProperties.Kafka("localhost:9092", (short) 1, "", null));
            assertThat(properties.router().port()).isEqualTo(8081);
            assertThat(properties.router().addresses().of("icu").stable())
                    .isEqualTo(URI.create("http://localhost:8091"));
            assertThat(properties.router().addresses().of("icu").canary())
                    .isEqualTo(URI.create("http://localhost:8092"));
            assertThat(properties.rollout().emergencyAfter()).isEqualTo(Duration.ofMillis(500));
        });
    }

    @Test
    void aTargetMayHavePlacesOfItsOwn() {
        settings.withPropertyValues(
                        "modeltrail.router.targets.ward.stable-address=http://one:1",
                        "modeltrail.router.targets.ward.canary-address=http://two:2")
                .run(context -> assertThat(context.getBean(RolloutWorkerProperties.class)
                                .router()
                                .addresses()
                                .of("ward")
                                .canary())
                        .isEqualTo(URI.create("http://two:2")));
    }

    @Test
    void anAddressThatIsNoneIsRefusedByName() {
        settings.withPropertyValues("modeltrail.router.stable-address=localhost:8091")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("modeltrail.router.stable-address must be http://host:port"));
    }

    @Test
    void theWorkerStartsAsAProcessAndIsReady() {
        try (var context = new SpringApplicationBuilder(RolloutWorker.class)
                .run(
                        "--server.port=0",
                        "--modeltrail.router.port=0",
                        "--modeltrail.kafka.bootstrap-servers=" + TestServers.kafka(),
                        "--modeltrail.kafka.topic-prefix=" + TestServers.uniqueTopicPrefix())) {
            var loop = context.getBean("rolloutLoop", RolloutLoop.class);
            await().atMost(Duration.ofSeconds(60)).until(() -> loop.isCaughtUp() && loop.isLeading());
            var health = context.getBean("rolloutWorkerHealthIndicator", HealthIndicator.class)
                    .health();
            assertThat(Objects.requireNonNull(health).getStatus()).isEqualTo(Status.UP);
        }
    }
}
