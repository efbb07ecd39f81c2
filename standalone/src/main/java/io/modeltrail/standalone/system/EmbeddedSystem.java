package io.modeltrail.standalone.system;

import io.modeltrail.servers.DataDirectory;
import io.modeltrail.servers.KafkaBroker;
import io.modeltrail.servers.KafkaSettings;
import io.modeltrail.servers.Ports;
import io.modeltrail.servers.PostgresServer;
import io.modeltrail.servers.PostgresSettings;
import io.modeltrail.standalone.identity.DemoIdentity;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// Everything in this process: PostgreSQL and the broker first, then the four services in one application.
public final class EmbeddedSystem implements AutoCloseable {

    private final SystemOptions options;
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();

    private EmbeddedSystem(SystemOptions options) {
        this.options = options;
    }

    /// Refuses, before anything is started, when the data directory is in use or a port is taken.
    public static EmbeddedSystem start(SystemOptions options) {
        var system = new EmbeddedSystem(options);
        try {
            system.open();
            return system;
        } catch (RuntimeException | Error failure) {
            system.close();
            throw failure;
        }
    }

    private void open() {
        var directory = closing(DataDirectory.open(options.data()));
        requireFreePorts();
        var postgres = CompletableFuture.supplyAsync(() -> PostgresServer.start(
                PostgresSettings.in(directory.postgres()).withPort(options.postgresPort(), "--postgres-port")));
        var kafka = CompletableFuture.supplyAsync(() ->
                KafkaBroker.start(KafkaSettings.in(directory.kafka()).withPort(options.kafkaPort(), "--kafka-port")));
        var database = closing(Started.orCloseOther(postgres, kafka));
        var broker = closing(Started.orThrow(kafka));
        closing(application(directory, database, broker));
    }

    private void requireFreePorts() {
        Ports.requireFree(options.port(), "--port");
        Ports.requireFree(options.routerPort(), "--router-port");
        Ports.requireFree(options.kafkaPort(), "--kafka-port");
    }

    private ConfigurableApplicationContext application(
            DataDirectory directory, PostgresServer database, KafkaBroker broker) {
        return new SpringApplicationBuilder(StandaloneApplication.class)
                .bannerMode(Banner.Mode.OFF)
                .registerShutdownHook(false)
                .properties(properties(directory, database, broker))
                .run();
    }

    private Map<String, Object> properties(DataDirectory directory, PostgresServer database, KafkaBroker broker) {
        var url = options.url();
        var properties = new LinkedHashMap<String, Object>();
        properties.put("spring.config.name", "standalone");
        properties.put("server.address", "127.0.0.1");
        properties.put("server.port", options.port());
        properties.put("modeltrail.database.url", database.jdbcUrl());
        properties.put("modeltrail.database.owner", database.superuser());
        properties.put("modeltrail.database.owner-password", database.superuserPassword());
        properties.put("modeltrail.kafka.bootstrap-servers", broker.bootstrapServers());
        properties.put("modeltrail.log.signing-key-file", directory.keys().resolve("log-signing.key"));
        properties.put("modeltrail.log.create-signing-key", true);
        properties.put("modeltrail.log.vkey-file", directory.keys().resolve("log-signing.key.vkey"));
        properties.put("modeltrail.query.public-log", true);
        properties.put("modeltrail.kafka.instance-id", "standalone");
        properties.put("modeltrail.stats.state-directory", options.data().resolve("streams"));
        properties.put("modeltrail.router.port", options.routerPort());
        properties.put("modeltrail.router.stable-address", "http://localhost:" + options.stablePort());
        properties.put("modeltrail.router.canary-address", "http://localhost:" + options.canaryPort());
        properties.put("modeltrail.demo.keys", directory.keys());
        properties.put("modeltrail.demo.issuer", url);
        properties.put("spring.security.oauth2.resourceserver.jwt.issuer-uri", url);
        properties.put("spring.security.oauth2.resourceserver.jwt.jwk-set-uri", url + "/oauth2/jwks");
        properties.put("spring.security.oauth2.resourceserver.jwt.audiences", DemoIdentity.AUDIENCE);
        properties.replaceAll((_, value) -> value.toString());
        return properties;
    }

    private <T extends AutoCloseable> T closing(T part) {
        parts.push(part);
        return part;
    }

    public SystemOptions options() {
        return options;
    }

    /// Stops the services, then the broker, then PostgreSQL. What was acknowledged stays.
    @Override
    public void close() {
        Closing.all(parts);
    }
}
