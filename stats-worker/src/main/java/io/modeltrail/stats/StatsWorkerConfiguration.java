package io.modeltrail.stats;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The statistics as beans, to be imported into whichever process they run in. They start and stop with the context.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StatsWorkerProperties.class)
public class StatsWorkerConfiguration {
    @Bean
    StatsLifecycle statsStreams(StatsWorkerProperties properties, MeterRegistry registry) {
        return new StatsLifecycle(properties, registry);
    }
}
