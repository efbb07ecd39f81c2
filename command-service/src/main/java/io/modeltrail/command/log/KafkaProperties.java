package io.modeltrail.command.log;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// `modeltrail.kafka`: where the brokers are and how many copies a topic has that is created. `instanceId`, different
/// for each instance, lets a restarted one take its own place in its consumer group at once.
@ConfigurationProperties("modeltrail.kafka")
public record KafkaProperties(
        @DefaultValue("localhost:9092") String bootstrapServers,
        @DefaultValue("1") short replicationFactor,
        @Nullable String instanceId) {}
