package io.modeltrail.query;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;

/// The service by itself, one process with its own port.
@SpringBootConfiguration
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"
        })
@Import(QueryServiceConfiguration.class)
public class QueryService {

    /// What an operator need not say.
    public static final Map<String, Object> DEFAULTS = Map.of(
            "spring.application.name", "query-service",
            "server.port", "8082",
            "server.shutdown", "graceful",
            "spring.lifecycle.timeout-per-shutdown-phase", "10s",
            "spring.threads.virtual.enabled", "true",
            "management.endpoints.web.exposure.include", "health,prometheus",
            "management.endpoint.health.probes.enabled", "true",
            "management.endpoint.health.show-details", "always",
            "management.endpoint.health.group.readiness.include", "readinessState,queryProjections");

    /// `java -jar query-service.jar`
    public static void main(String[] arguments) {
        var application = new SpringApplication(QueryService.class);
        application.setDefaultProperties(DEFAULTS);
        application.run(arguments);
    }

    /// Probes and metrics need no token; whatever else is asked for is not here.
    @Bean
    @Order(90)
    SecurityFilterChain queryActuatorSecurityFilterChain(HttpSecurity http) {
        return http.authorizeHttpRequests(
                        requests -> requests.requestMatchers("/actuator/health/**", "/actuator/prometheus", "/error")
                                .permitAll()
                                .anyRequest()
                                .denyAll())
                .csrf(csrf -> csrf.disable())
                .build();
    }

    /// Requests are measured as a whole. To measure each filter of the security chain took longer than the filters do.
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }
}
