package io.modeltrail.command.decider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.modeltrail.command.CommandServiceConfiguration;
import io.modeltrail.command.Story;
import io.modeltrail.command.artifact.ArtifactProperties;
import io.modeltrail.command.artifact.ArtifactReader;
import io.modeltrail.command.document.DocumentStore;
import io.modeltrail.command.domain.Rejection;
import io.modeltrail.command.log.LogFixture;
import io.modeltrail.command.log.VersionConflict;
import io.modeltrail.events.Command;
import io.modeltrail.events.catalog.Artifact;
import io.modeltrail.events.catalog.ArtifactFinding;
import io.modeltrail.events.catalog.ChangeKind;
import io.modeltrail.events.catalog.DossierCommand.CheckArtifact;
import io.modeltrail.events.catalog.DossierEvent.ArtifactChecked;
import io.modeltrail.events.catalog.ModelCommand.MoveModelAlias;
import io.modeltrail.events.catalog.ModelVersionCommand.RegisterModelVersion;
import io.modeltrail.events.rollout.RolloutCommand.ReportBreach;
import io.modeltrail.events.wire.CommandContext;
import io.modeltrail.events.wire.CommandReply;
import io.modeltrail.events.wire.Digests;
import io.modeltrail.events.wire.EventEnvelope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/// Against the real PostgreSQL.
class DecidingBusTest {

    private static final int SNAPSHOT_EVERY = 10;
    private static final LogFixture STORE = new LogFixture("deciding");
    private static final DocumentStore DOCUMENTS = new DocumentStore(STORE.reading, 1);
    private static final DecidingBus BUS = CommandServiceConfiguration.decidingBus(
            STORE.log, DOCUMENTS, _ -> {}, new DecidingProperties(1000, SNAPSHOT_EVERY));
    private static final AtomicInteger IDS = new AtomicInteger();

    @AfterAll
    static void stop() {
        BUS.close();
        STORE.close();
    }

    @BeforeEach
    void twoApprovedVersionsAndATarget() {
        for (var command : new Command[] {
            Story.model(),
            Story.version("1.0.0", ChangeKind.MAJOR),
            Story.version("1.1.0", ChangeKind.MINOR),
            Story.approve("1.0.0", "iss|grace"),
            Story.approve("1.1.0", "iss|grace"),
            Story.target(),
            Story.stable()
        }) {
            decide(BUS, command);
        }
    }

    @Test
    void aRolloutAndItsTargetChangeInOneAppendAndSoDoesTheWayBack() {
        var started = decide(BUS, Story.start("r-1"));
        assertThat(started.events())
                .extracting(EventEnvelope::type, EventEnvelope::subject)
                .containsExactlyInAnyOrder(
                        tuple("modeltrail.RolloutStarted.v1", "Rollout/r-1"),
                        tuple("modeltrail.TrafficShiftOrdered.v1", "Rollout/r-1"),
                        tuple("modeltrail.TargetReserved.v1", "ServingTarget/icu"));
        assertThat(started.streamVersion()).isEqualTo(1);
        assertThatThrownBy(() -> decide(BUS, Story.start("r-2")))
                .isInstanceOfSatisfying(
                        Rejection.class,
                        rejection -> assertThat(rejection.code()).isEqualTo("TARGET_HAS_ACTIVE_ROLLOUT"));

        var breach = decide(BUS, new ReportBreach("r-1", "errors", Story.errors(), Story.NOON));
        assertThat(breach.events())
                .extracting(EventEnvelope::type)
                .containsExactly(
                        "modeltrail.RollbackTriggered.v1",
                        "modeltrail.IncidentOpened.v1",
                        "modeltrail.ClockStarted.v1",
                        "modeltrail.NotificationRequested.v1");
    }

    @Test
    void nothingNewIsAnAnswerThatIsKept() {
        var reply = decide(BUS, Story.model());
        assertThat(reply.status()).isEqualTo(CommandReply.Status.ACCEPTED);
        assertThat(reply.events()).isEmpty();
        assertThat(STORE.log.command(reply.commandId())).isPresent();
    }

    @Test
    void whatAnotherProcessWroteIsSeenAtTheNextAttempt() {
        try (var other = CommandServiceConfiguration.decidingBus(
                STORE.log, DOCUMENTS, _ -> {}, new DecidingProperties(1000, SNAPSHOT_EVERY))) {
            decide(BUS, alias("shared", "1.0.0"));
            decide(other, alias("shared", "1.1.0"));
            assertThatThrownBy(() -> decide(BUS, alias("apart", "1.0.0"))).isInstanceOf(VersionConflict.class);
            assertThat(decide(BUS, alias("apart", "1.0.0")).events()).hasSize(1);
            assertThat(decide(BUS, alias("shared", "1.1.0")).events()).isEmpty();
        }
    }

    @Test
    void aCallerWhoDecidedOnAnOldVersionIsRefused() {
        var version = decide(BUS, alias("seen", "1.0.0")).streamVersion();
        assertThatThrownBy(() -> decide(BUS, alias("seen", "1.1.0"), OptionalLong.of(version - 1)))
                .isInstanceOfSatisfying(
                        StaleVersion.class, stale -> assertThat(stale.current()).isEqualTo(version));
        assertThat(decide(BUS, alias("seen", "1.1.0"), OptionalLong.of(version)).streamVersion())
                .isEqualTo(version + 1);
    }

    @Test
    void aLongStreamIsReadFromItsSnapshot() {
        for (int i = 0; i < SNAPSHOT_EVERY; i++) {
            decide(BUS, alias("moving", i % 2 == 0 ? "1.0.0" : "1.1.0"));
        }
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(STORE.log.snapshot("Model/apache"))
                        .hasValueSatisfying(
                                snapshot -> assertThat(snapshot.stateType()).isEqualTo("Model.v3")));
        try (var other = CommandServiceConfiguration.decidingBus(
                STORE.log, DOCUMENTS, _ -> {}, new DecidingProperties(1000, SNAPSHOT_EVERY))) {
            assertThat(decide(other, alias("moving", "1.1.0")).events()).isEmpty();
            assertThat(decide(other, alias("moving", "1.0.0")).events()).hasSize(1);
        }
    }

    @Test
    void anArtifactWithinReachIsReadBeforeItsVersionIsRegistered(@TempDir Path models) throws IOException {
        var file = Files.writeString(models.resolve("apache.onnx"), "weights");
        var artifact = new Artifact(file.toUri().toString(), Digests.ofBytes(Files.readAllBytes(file)));
        var reach = new ArtifactProperties(
                List.of(models.toUri().toString()),
                DataSize.ofMegabytes(1),
                Duration.ofMinutes(1),
                ArtifactProperties.none().s3());
        try (var artifacts = new ArtifactReader(reach, Clock.systemUTC());
                var bus = CommandServiceConfiguration.decidingBus(
                        STORE.log, DOCUMENTS, artifacts, _ -> {}, new DecidingProperties(1000, SNAPSHOT_EVERY))) {
            assertThat(decide(bus, version("2.0.0", artifact)).events())
                    .extracting(EventEnvelope::type)
                    .containsExactly("modeltrail.ModelVersionRegistered.v1", "modeltrail.ArtifactChecked.v1");

            Files.writeString(file, "other weights");
            var other = Digests.ofBytes(Files.readAllBytes(file));
            assertThatThrownBy(() -> decide(bus, version("3.0.0", artifact)))
                    .isInstanceOf(Rejection.class)
                    .hasMessageContainingAll(artifact.digest(), other);
            assertThat(decide(bus, new CheckArtifact("apache", "2.0.0", Story.NOON))
                            .events())
                    .singleElement()
                    .satisfies(it -> assertThat(it.event())
                            .isEqualTo(new ArtifactChecked(
                                    "apache",
                                    "2.0.0",
                                    artifact.uri(),
                                    ArtifactFinding.DIFFERS,
                                    other,
                                    null,
                                    Story.NOON)));
        }
    }

    private static RegisterModelVersion version(String version, Artifact artifact) {
        return new RegisterModelVersion(
                "apache", version, ChangeKind.MAJOR, artifact, "mortality", null, "iss|ada", Story.NOON);
    }

    private static MoveModelAlias alias(String alias, String version) {
        return new MoveModelAlias("apache", alias, version, null, Story.NOON);
    }

    private static CommandReply decide(DecidingBus bus, Command command) {
        return decide(bus, command, OptionalLong.empty());
    }

    private static CommandReply decide(DecidingBus bus, Command command, OptionalLong ifVersion) {
        var id = "c-" + IDS.incrementAndGet();
        var context = new CommandContext(id, "iss|ada", "service", null, id, null, null);
        return bus.decide(new Submission(command, context, "hash", ifVersion));
    }
}
