package io.modeltrail.command;

import java.util.Map;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.observation.SecurityObservationSettings;

/// The process that takes commands, decides, and keeps the log.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
@Import(CommandServiceConfiguration.class)
public class CommandService {

    static void main(String[] args) {
        application().run(args);
    }

    /// Its settings lie in `command-service.yaml`, so that several services may share a class path.
    static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(CommandService.class)
                .properties(Map.of("spring.config.name", "command-service"));
    }

    /// Requests are measured as a whole. To measure each filter of the security chain took longer than the filters do.
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }
}
