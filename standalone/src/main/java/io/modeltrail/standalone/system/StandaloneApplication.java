package io.modeltrail.standalone.system;

import io.modeltrail.command.CommandServiceConfiguration;
import io.modeltrail.query.QueryServiceConfiguration;
import io.modeltrail.rollout.RolloutWorkerConfiguration;
import io.modeltrail.standalone.identity.DemoIdentityConfiguration;
import io.modeltrail.stats.StatsWorkerConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.observation.SecurityObservationSettings;

/// The four services and the demo identity in one application. It adds no rule of its own.
@SpringBootConfiguration
@EnableAutoConfiguration(exclude = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
@Import({
    CommandServiceConfiguration.class,
    QueryServiceConfiguration.class,
    StatsWorkerConfiguration.class,
    RolloutWorkerConfiguration.class,
    DemoIdentityConfiguration.class
})
class StandaloneApplication {
    /// Requests are measured as a whole. To measure each filter of the security chain took longer than the filters do.
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }
}
