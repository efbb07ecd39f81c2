package io.modeltrail.standalone.bench;

import io.modeltrail.query.database.DatabaseSettings;
import io.modeltrail.query.database.QueryDatabase;
import io.modeltrail.query.projection.QueryTopics;
import io.modeltrail.servers.KafkaBroker;
import io.modeltrail.servers.KafkaSettings;
import io.modeltrail.servers.PostgresServer;
import io.modeltrail.servers.PostgresSettings;
import io.modeltrail.standalone.system.TemporarySystem;
import java.io.IOException;
import java.nio.file.Path;

/// A durable PostgreSQL and a broker of their own for one benchmark, thrown away after it.
final class BenchServers implements AutoCloseable {

    private static final int QUERY_CONNECTIONS = 8;

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

    /// The read side's view of this PostgreSQL, to be closed before it.
    QueryDatabase queryDatabase() {
        return QueryDatabase.open(new DatabaseSettings(
                postgres.jdbcUrl(),
                postgres.superuser(),
                postgres.superuserPassword(),
                "modeltrail",
                QUERY_CONNECTIONS));
    }

    QueryTopics queryTopics() {
        return new QueryTopics(bootstrapServers(), "", (short) 1);
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
