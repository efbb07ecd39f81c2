package io.modeltrail.servers;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// The configuration of a lone broker beside an application: small in memory, quick to start and to stop.
final class KafkaProperties {

    static final String CONTROLLER_LISTENER = "CONTROLLER";

    private KafkaProperties() {}

    static Map<String, String> of(int node, Path logs, int brokerPort, int controllerPort) {
        Map<String, String> properties = new HashMap<>();
        properties.putAll(identity(node, logs, brokerPort, controllerPort));
        properties.putAll(internalTopics());
        properties.putAll(footprint());
        return properties;
    }

    private static Map<String, String> identity(int node, Path logs, int brokerPort, int controllerPort) {
        return Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                Integer.toString(node),
                "log.dirs",
                logs.toString(),
                "listeners",
                "BROKER://127.0.0.1:%d,%s://127.0.0.1:%d".formatted(brokerPort, CONTROLLER_LISTENER, controllerPort),
                "advertised.listeners",
                "BROKER://127.0.0.1:" + brokerPort,
                "listener.security.protocol.map",
                "BROKER:PLAINTEXT,%s:PLAINTEXT".formatted(CONTROLLER_LISTENER),
                "inter.broker.listener.name",
                "BROKER",
                "controller.listener.names",
                CONTROLLER_LISTENER,
                // Static, so that the ports may differ from one start to the next.
                "controller.quorum.voters",
                "%d@127.0.0.1:%d".formatted(node, controllerPort),
                "auto.create.topics.enable",
                "false");
    }

    private static Map<String, String> internalTopics() {
        return Map.of(
                "offsets.topic.num.partitions", "4",
                "offsets.topic.replication.factor", "1",
                "transaction.state.log.num.partitions", "4",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "share.coordinator.state.topic.num.partitions", "1",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "default.replication.factor", "1",
                "min.insync.replicas", "1");
    }

    private static Map<String, String> footprint() {
        return Map.ofEntries(
                Map.entry("num.network.threads", "2"),
                Map.entry("num.io.threads", "2"),
                Map.entry("background.threads", "2"),
                Map.entry("num.recovery.threads.per.data.dir", "2"),
                Map.entry("group.coordinator.threads", "1"),
                Map.entry("share.coordinator.threads", "1"),
                Map.entry("log.cleaner.dedupe.buffer.size", "4194304"),
                Map.entry("log.cleaner.io.buffer.size", "131072"),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                // Nobody follows the metadata log, so it need not show that it is alive.
                Map.entry("metadata.max.idle.interval.ms", "0"),
                // A broker that was killed may come back once its session has run out.
                Map.entry("broker.heartbeat.interval.ms", "500"),
                Map.entry("broker.session.timeout.ms", "3000"));
    }
}
