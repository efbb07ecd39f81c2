package io.modeltrail.command.log;

import static io.modeltrail.command.log.LogFixture.command;
import static io.modeltrail.command.log.LogFixture.events;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.modeltrail.command.publishing.Publisher;
import io.modeltrail.log.note.VerifierKey;
import io.modeltrail.servers.testing.TestServers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class LogConfigurationTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @Test
    void oneContextAppendsSequencesAndPublishes() {
        var database = TestServers.postgres().freshDatabase("configured");
        var key = directory.resolve("keys/log.key");
        new ApplicationContextRunner()
                .withUserConfiguration(LogConfiguration.class)
                .withBean(SimpleMeterRegistry.class)
                .withPropertyValues(
                        "modeltrail.database.url=" + database.jdbcUrl(),
                        "modeltrail.database.owner=" + database.user(),
                        "modeltrail.database.owner-password=" + database.password(),
                        "modeltrail.database.password=" + LogFixture.PASSWORD,
                        "modeltrail.kafka.bootstrap-servers=" + TestServers.kafka(),
                        "modeltrail.log.name=configured.test/log",
                        "modeltrail.log.signing-key-file=" + key,
                        "modeltrail.log.create-signing-key=true")
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    context.getBean(EventLog.class).append(command("c", "Model/m"), events("m", 0, 5));

                    Awaitility.await()
                            .atMost(Duration.ofSeconds(40))
                            .until(() -> context.getBean(Publisher.class).published() == 5);

                    assertThat(context.getBean(HealthIndicator.class).health())
                            .isNotNull()
                            .extracting(health -> health.getStatus())
                            .isEqualTo(Status.UP);
                    var vkey = Files.readString(directory.resolve("keys/log.key.vkey"))
                            .strip();
                    assertThat(VerifierKey.parse(vkey).id().name()).isEqualTo("configured.test/log");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "postgres://ada:secret@db.test:6000/trail, jdbc:postgresql://db.test:6000/trail",
        "postgresql://db.test/trail?sslmode=verify-full, jdbc:postgresql://db.test/trail?sslmode=verify-full",
        "jdbc:postgresql://db.test/trail, jdbc:postgresql://db.test/trail"
    })
    void addressesOfPlatformsAreUnderstood(String given, String jdbc) {
        assertThat(new DatabaseProperties(given, "o", "", "p").jdbcUrl(null)).isEqualTo(jdbc);
        assertThat(new DatabaseProperties(null, "o", "", "p").jdbcUrl(given)).isEqualTo(jdbc);
    }
}
