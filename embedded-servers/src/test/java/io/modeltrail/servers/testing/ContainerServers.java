package io.modeltrail.servers.testing;

import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/// The shared servers as containers; Testcontainers removes them when the JVM ends.
final class ContainerServers {

    private ContainerServers() {}

    static PostgresAccess startPostgres() {
        PostgreSQLContainer container = new PostgreSQLContainer("postgres:18");
        // Testcontainers turns fsync off; ModelTrail's promises need it.
        container.setCommand("postgres", "-c", "fsync=on", "-c", "max_connections=100");
        container.start();
        return new PostgresAccess(
                container.getHost(),
                container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                container.getUsername(),
                container.getPassword());
    }

    static String startKafka() {
        KafkaContainer container = new KafkaContainer("apache/kafka:4.2.1")
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .withEnv("KAFKA_OFFSETS_TOPIC_NUM_PARTITIONS", "4")
                .withEnv("KAFKA_TRANSACTION_STATE_LOG_NUM_PARTITIONS", "4")
                .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
        container.start();
        return container.getBootstrapServers();
    }
}
