package io.modeltrail.command.dispatch;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where Kafka is, and how many copies of each record it keeps.
@ConfigurationProperties("modeltrail.kafka")
public record BrokerProperties(
        @DefaultValue("localhost:9092") String bootstrapServers,
        @DefaultValue("1") short replicationFactor) {
    public BrokerProperties {
        if (bootstrapServers.isBlank()) {
            throw new IllegalArgumentException("modeltrail.kafka.bootstrap-servers must name a broker");
        }
        if (replicationFactor < 1) {
            throw new IllegalArgumentException("modeltrail.kafka.replication-factor must be at least 1");
        }
    }
}
