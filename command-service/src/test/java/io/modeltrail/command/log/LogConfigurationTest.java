package io.modeltrail.command.log;

import static io.modeltrail.command.log.LogFixture.command;
import static io.modeltrail.command.log.LogFixture.events;
import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.command.RunningService;
import io.modeltrail.command.publishing.Publisher;
import io.modeltrail.log.note.VerifierKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

class LogConfigurationTest {

    /// In the service's own context: a topic belongs to one log, and the tests share a broker.
    @Test
    void oneContextAppendsSequencesAndPublishes() throws Exception {
        var service = RunningService.get();
        var publisher = service.bean(Publisher.class);
        long before = publisher.published();

        service.log().append(command("configured", "Model/configured"), events("configured", 0, 5));

        Awaitility.await().atMost(Duration.ofSeconds(40)).until(() -> publisher.published() >= before + 5);
        assertThat(service.bean("commandLogHealthIndicator", HealthIndicator.class)
                        .health())
                .isNotNull()
                .extracting(health -> health.getStatus())
                .isEqualTo(Status.UP);
        var settings = service.bean(LogProperties.class);
        var vkey = Files.readString(Path.of(settings.requiredSigningKeyFile() + ".vkey"))
                .strip();
        assertThat(VerifierKey.parse(vkey).id().name()).isEqualTo(settings.name());
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
