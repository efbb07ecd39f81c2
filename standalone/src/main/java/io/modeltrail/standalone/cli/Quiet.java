package io.modeltrail.standalone.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.Map;
import org.slf4j.LoggerFactory;

/// Keeps libraries from talking over the story: warnings only, unless MODELTRAIL_LOG_LEVEL says otherwise.
final class Quiet {

    /// What these warn of is their own everyday: they try again by themselves.
    private static final Map<String, String> CHATTY = Map.of(
            "org.apache.kafka.clients.producer.internals.Sender", "ERROR",
            "org.apache.kafka.clients.NetworkClient", "ERROR",
            "org.apache.kafka.clients.admin.internals.PartitionLeaderStrategy", "OFF",
            "org.apache.kafka.controller.QuorumController", "ERROR",
            "kafka.server.DefaultAutoTopicCreationManager", "ERROR",
            "kafka.server.ReplicaManager", "OFF");

    private Quiet() {}

    /// Before the first server starts, and again for Spring, which sets levels anew.
    static void logs() {
        var given = System.getenv("MODELTRAIL_LOG_LEVEL");
        set(org.slf4j.Logger.ROOT_LOGGER_NAME, given == null ? "WARN" : given);
        if (given == null) {
            CHATTY.forEach(Quiet::set);
        }
    }

    private static void set(String logger, String level) {
        var root = logger.equals(org.slf4j.Logger.ROOT_LOGGER_NAME);
        System.setProperty("logging.level." + (root ? "root" : logger), level);
        if (LoggerFactory.getLogger(logger) instanceof Logger logback) {
            logback.setLevel(Level.toLevel(level));
        }
    }
}
