package io.modeltrail.standalone.bench;

import io.modeltrail.servers.KafkaBroker;
import io.modeltrail.servers.KafkaSettings;
import io.modeltrail.servers.PostgresServer;
import io.modeltrail.servers.PostgresSettings;
import io.modeltrail.standalone.system.TemporarySystem;
import java.io.IOException;
import java.nio.file.Path;

/// A durable PostgreSQL and a broker of their own for one benchmark, thrown away after it.
final class BenchServers implements AutoCloseable {

    private final TemporarySystem place;
    private final PostgresServer postgres;
    private final KafkaBroker kafka;

    private BenchServers(TemporarySystem place, PostgresServer postgres, KafkaBroker kafka) {
        this.place = place;
        this.postgres = postgres;
        this.kafka = kafka;
    }

    static BenchServers start() throws IOException {
        var place = TemporarySystem.create();
        var data = place.options().data();
        return new BenchServers(
                place,
                PostgresServer.start(PostgresSettings.in(data.resolve("postgres"))),
                KafkaBroker.start(KafkaSettings.in(data.resolve("kafka"))));
    }

    PostgresServer postgres() {
        return postgres;
    }

    String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    Path folder() {
        return place.options().data();
    }

    @Override
    public void close() throws IOException {
        kafka.close();
        postgres.close();
        place.close();
    }
}
