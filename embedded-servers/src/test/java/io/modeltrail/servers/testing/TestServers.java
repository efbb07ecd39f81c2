package io.modeltrail.servers.testing;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.containers.ContainerLaunchException;

/// One PostgreSQL and one Kafka broker for all tests of a JVM, each started when first asked for: containers where a
/// Docker engine answers, servers of our own otherwise. `MODELTRAIL_TEST_SERVERS=embedded` or `containers` decides
/// otherwise.
public final class TestServers {

    private static final Supplier<PostgresAccess> POSTGRES =
            new Once<>(() -> start(ContainerServers::startPostgres, EmbeddedTestServers::startPostgres));
    private static final Supplier<String> KAFKA =
            new Once<>(() -> start(ContainerServers::startKafka, EmbeddedTestServers::startKafka));
    private static final AtomicInteger PREFIXES = new AtomicInteger();

    private TestServers() {}

    public static PostgresAccess postgres() {
        return POSTGRES.get();
    }

    /// The broker's bootstrap servers. It creates no topic by itself.
    public static String kafka() {
        return KAFKA.get();
    }

    /// Begins the names of topics, groups and application ids of one test class.
    public static String uniqueTopicPrefix() {
        return "t%d-%d-".formatted(ProcessHandle.current().pid(), PREFIXES.incrementAndGet());
    }

    private static <S> S start(Supplier<S> container, Supplier<S> embedded) {
        String choice = Objects.requireNonNullElse(System.getenv("MODELTRAIL_TEST_SERVERS"), "");
        return switch (choice) {
            case "" -> DockerEngine.answers() ? containerWhereItsImageIsHad(container, embedded) : embedded.get();
            case "embedded" -> embedded.get();
            case "containers" -> container.get();
            default ->
                throw new IllegalArgumentException(
                        "MODELTRAIL_TEST_SERVERS=%s: only embedded or containers".formatted(choice));
        };
    }

    private static <S> S containerWhereItsImageIsHad(Supplier<S> container, Supplier<S> embedded) {
        try {
            return container.get();
        } catch (ContainerLaunchException | ContainerFetchException e) {
            System.err.printf("Docker answers but starts no container (%s); embedded server instead%n", e.getMessage());
            return embedded.get();
        }
    }
}
