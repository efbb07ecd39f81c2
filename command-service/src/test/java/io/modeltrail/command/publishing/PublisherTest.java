package io.modeltrail.command.publishing;

import static io.modeltrail.command.log.LogFixture.LOG;
import static io.modeltrail.command.log.LogFixture.command;
import static io.modeltrail.command.log.LogFixture.events;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.modeltrail.command.log.BackgroundLoop;
import io.modeltrail.command.log.LogFixture;
import io.modeltrail.command.sequencing.Sequencer;
import io.modeltrail.events.wire.Envelopes;
import io.modeltrail.events.wire.EventEnvelope;
import io.modeltrail.log.MerkleHash;
import io.modeltrail.log.note.Checkpoint;
import io.modeltrail.log.note.NoteSigner;
import io.modeltrail.servers.testing.TestServers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PublisherTest {

    private static final NoteSigner SIGNER = NoteSigner.ofSeed(LOG, new byte[32]);
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final String prefix = TestServers.uniqueTopicPrefix();
    private final PublishingSettings settings =
            new PublishingSettings(TestServers.kafka(), (short) 1, prefix + "events", prefix + "checkpoints");

    @SuppressWarnings("NullAway.Init")
    private LogFixture fixture;

    @SuppressWarnings("NullAway.Init")
    private BackgroundLoop sequencing;

    @SuppressWarnings("NullAway.Init")
    private Publisher publisher;

    @SuppressWarnings("NullAway.Init")
    private BackgroundLoop publishing;

    @BeforeEach
    void start() {
        fixture = new LogFixture("publisher");
        var sequencer = new Sequencer(
                LOG, fixture.sessions.sequencing("seq"), SIGNER, InstantSource.system(), new SimpleMeterRegistry());
        fixture.log.afterAppend(sequencer::wakeUp);
        sequencing = new BackgroundLoop("sequencer", sequencer);
        sequencing.start();
        publisher = newPublisher();
        publishing = new BackgroundLoop("publisher", publisher);
    }

    private Publisher newPublisher() {
        return new Publisher(LOG, fixture.sessions.sequencing("pub"), settings, new SimpleMeterRegistry());
    }

    @AfterEach
    void stop() {
        publishing.stop();
        sequencing.stop();
        fixture.close();
    }

    @Test
    void theTopicIsTheLogAndCheckpointsFollowTheirLeaves() throws Exception {
        append(0, 700);
        publishing.start();
        append(700, 800);
        awaitPublished(800);

        var records = TopicRecords.of(settings.events());
        assertThat(records).hasSize(800);
        for (int position = 0; position < 800; position++) {
            var record = records.get(position);
            var envelope = Envelopes.decode(record.value());
            assertThat(record.header("position")).isEqualTo(Integer.toString(position));
            assertThat(record.header("leafhash"))
                    .isEqualTo(MerkleHash.ofLeaf(record.value()).toString());
            assertThat(record.header("ce_type")).isEqualTo(envelope.type());
            assertThat(record.key()).isEqualTo(envelope.subject());
            assertThat(envelope).isEqualTo(stored(position));
        }
        assertThat(publisher.offsetOf(777)).hasValue(777L);
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> !checkpoints().isEmpty() && checkpoints().getLast().size() == 800);
        assertThat(checkpoints().stream().map(Checkpoint::size)).isSorted().doesNotHaveDuplicates();
    }

    private List<Checkpoint> checkpoints() {
        return TopicRecords.of(settings.checkpoints()).stream()
                .map(record -> Checkpoint.open(record.value(), LOG, List.of(SIGNER.verifierKey())))
                .toList();
    }

    @Test
    void aPublisherThatDiedBeforeItsLedgerWasWrittenRepeatsNothing() throws Exception {
        append(0, 100);
        awaitSequenced(100);
        // It sends a batch and dies before it can tell the ledger.
        try (var producer = settings.producer();
                var session = fixture.sessions.sequencing("dying").getConnection()) {
            settings.topicSetup().ensure(settings.topics());
            for (var leaf : new PublishedLog(session, LOG).leaves(0, 60)) {
                var _ = producer.send(leaf.on(settings.events()));
            }
            producer.flush();
        }

        publishing.start();
        awaitPublished(100);

        assertPositions(100);
        assertThat(publisher.offsetOf(59)).hasValue(59L);
        assertThat(publisher.offsetOf(60)).hasValue(60L);
    }

    @Test
    void aRestartAndACompetitorRepeatNothing() throws Exception {
        var competitor = new BackgroundLoop("competitor", newPublisher());
        publishing.start();
        competitor.start();
        for (int i = 0; i < 5; i++) {
            append(i * 40, i * 40 + 40);
            (i % 2 == 0 ? publishing : competitor).stop();
            (i % 2 == 0 ? publishing : competitor).start();
        }
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> TopicRecords.of(settings.events()).size() >= 200);
        competitor.stop();

        assertPositions(200);
    }

    @Test
    void aLostTopicIsRebuiltEqual() throws Exception {
        publishing.start();
        append(0, 300);
        awaitPublished(300);
        var before = TopicRecords.of(settings.events());
        assertThatThrownBy(() -> publisher.republish(0)).hasMessageContaining("delete the topic");
        TopicRecords.delete(settings.events());

        assertThat(publisher.republish(0)).isEqualTo(300);

        assertThat(TopicRecords.of(settings.events()))
                .usingRecursiveFieldByFieldElementComparator()
                .isEqualTo(before);
    }

    @Test
    void aTopicThatVanishesIsNoticedAndRebuilt() throws Exception {
        publishing.start();
        append(0, 50);
        awaitPublished(50);
        TopicRecords.delete(settings.events());

        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> TopicRecords.of(settings.events()).size() == 50);
        append(50, 60);
        awaitPublished(60);

        assertPositions(60);
    }

    @Test
    void theTopicOfAnotherLogIsLeftAlone() throws Exception {
        append(0, 3);
        try (var producer = settings.producer()) {
            settings.topicSetup().ensure(settings.topics());
            var foreign = new Leaf(0, MerkleHash.ofLeaf(new byte[] {1}), "s", "t", LogFixture.NOON, new byte[] {1});
            var _ = producer.send(foreign.on(settings.events()));
            producer.flush();
        }
        publishing.start();

        Awaitility.await().atMost(PATIENCE).until(() -> publishing.failure() != null);

        assertThat(publishing.failure()).hasMessageContaining("belongs to another log");
        assertThat(TopicRecords.of(settings.events())).hasSize(1);
    }

    private void append(int from, int to) {
        for (int version = from; version < to; version += 20) {
            fixture.log.append(command("c-" + version, "Model/m"), events("m", version, Math.min(20, to - version)));
        }
    }

    private void awaitSequenced(int size) {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> fixture.log.readByPosition(size - 1L, 1).size() == 1);
    }

    private void awaitPublished(long size) {
        Awaitility.await().atMost(PATIENCE).until(() -> publisher.published() == size);
    }

    private EventEnvelope stored(long position) {
        return fixture.log.readByPosition(position, 1).getFirst().envelope();
    }

    private void assertPositions(int size) {
        assertThat(TopicRecords.of(settings.events()).stream().map(record -> Long.parseLong(record.header("position"))))
                .containsExactlyElementsOf(LongStream.range(0, size).boxed().toList());
    }
}
