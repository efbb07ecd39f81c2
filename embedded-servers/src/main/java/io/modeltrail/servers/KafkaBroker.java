package io.modeltrail.servers;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;

/// A Kafka broker and its KRaft controller inside this JVM, on the loopback interface. Its records stay when it is
/// closed.
public final class KafkaBroker implements AutoCloseable {

    private static final int NODE = 1;

    private final KafkaRaftServer server;
    private final LockFile lock;
    private final int port;

    private KafkaBroker(KafkaRaftServer server, LockFile lock, int port) {
        this.server = server;
        this.lock = lock;
        this.port = port;
    }

    public static KafkaBroker start(Path directory, int brokerPort, int controllerPort) {
        return start(new KafkaSettings(directory, brokerPort, controllerPort, "--kafka-port"));
    }

    /// Starts on what is in the directory or on a new log; returns when clients can use the broker.
    public static KafkaBroker start(KafkaSettings settings) {
        Path directory = settings.directory();
        LockFile lock = LockFile.acquire(directory, "The Kafka directory " + directory);
        try {
            return start(settings, lock);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static KafkaBroker start(KafkaSettings settings, LockFile lock) {
        int port = Ports.claim(settings.brokerPort(), settings.portOption());
        int controllerPort = Ports.claim(settings.controllerPort(), settings.portOption());
        Path logs = settings.directory().resolve("logs");
        format(logs);
        KafkaRaftServer server = new KafkaRaftServer(
                new KafkaConfig(KafkaProperties.of(NODE, logs, port, controllerPort), false), Time.SYSTEM);
        KafkaBroker broker = new KafkaBroker(server, lock, port);
        try {
            server.startup();
            broker.awaitAnswer();
            return broker;
        } catch (RuntimeException e) {
            server.shutdown();
            server.awaitShutdown();
            throw new ServerStartException("Kafka does not start in %s: %s".formatted(logs, e.getMessage()), e);
        }
    }

    /// Gives a new log directory its cluster id; one that has it is left as it is.
    private static void format(Path logs) {
        // Written last, so where it stands the rest does too.
        if (Files.exists(logs.resolve("meta.properties"))) {
            return;
        }
        try {
            Files.createDirectories(logs);
            new Formatter()
                    .setNodeId(NODE)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setSupportedFeatures(List.of(Feature.PRODUCTION_FEATURES.toArray(Feature[]::new)))
                    .setDirectories(List.of(logs.toString()))
                    .setMetadataLogDirectory(Optional.of(logs.toString()))
                    .setControllerListenerName(KafkaProperties.CONTROLLER_LISTENER)
                    .setIgnoreFormatted(true)
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .run();
        } catch (Exception e) {
            throw new ServerStartException("Kafka cannot use %s: %s".formatted(logs, e.getMessage()), e);
        }
    }

    private void awaitAnswer() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
            admin.describeCluster().nodes().get(30, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the broker does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the broker started", e);
        }
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    /// Stops the broker in order; its records stay.
    @Override
    public void close() {
        try {
            server.shutdown();
            server.awaitShutdown();
        } finally {
            lock.close();
        }
    }
}
