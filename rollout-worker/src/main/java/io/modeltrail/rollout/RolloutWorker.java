package io.modeltrail.rollout;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;

/// The rollout worker as a process of its own.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(RolloutWorkerConfiguration.class)
public class RolloutWorker {

    public static void main(String[] arguments) {
        new SpringApplicationBuilder(RolloutWorker.class)
                .properties(
                        "server.port=8084",
                        "spring.application.name=rollout-worker",
                        "spring.threads.virtual.enabled=true",
                        "server.shutdown=graceful",
                        "management.endpoints.web.exposure.include=health,prometheus",
                        "management.endpoint.health.probes.enabled=true",
                        "management.endpoint.health.group.readiness.include=readinessState,rolloutWorker",
                        "management.endpoint.health.show-details=always")
                .run(arguments);
    }
}
