package io.modeltrail.stats;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/// The stats worker as a process of its own, with health and metrics under `/actuator`.
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(StatsWorkerConfiguration.class)
public class StatsWorker {
    public static void main(String[] arguments) {
        application().run(arguments);
    }

    /// With the defaults of this service; environment and arguments override them.
    static SpringApplication application() {
        var application = new SpringApplication(StatsWorker.class);
        application.setDefaultProperties(Map.of(
                "spring.application.name", "stats-worker",
                "server.port", "8083",
                "spring.threads.virtual.enabled", "true",
                "management.endpoints.web.exposure.include", "health,prometheus",
                "management.endpoint.health.probes.enabled", "true",
                "management.endpoint.health.group.readiness.include", "readinessState,statsStreams"));
        return application;
    }
}
