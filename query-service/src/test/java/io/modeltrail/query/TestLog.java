package io.modeltrail.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.modeltrail.events.Event;
import io.modeltrail.events.wire.CommandContext;
import io.modeltrail.events.wire.Envelopes;
import io.modeltrail.events.wire.Topics;
import io.modeltrail.log.CompactRange;
import io.modeltrail.log.MerkleHash;
import io.modeltrail.log.note.Checkpoint;
import io.modeltrail.log.note.NoteSigner;
import io.modeltrail.query.projection.LogRecord;
import io.modeltrail.query.projection.QueryTopics;
import io.modeltrail.query.projection.TopicReader;
import io.modeltrail.servers.testing.TestServers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.springframework.util.function.SingletonSupplier;

/// A log of a test's own: gives events positions and publishes them as the publisher does, with signed checkpoints.
public final class TestLog implements AutoCloseable {

    public static final String ORIGIN = "test.example/log";

    private final NoteSigner signer = NoteSigner.ofSeed(ORIGIN, seed());
    private final Supplier<Broker> broker = SingletonSupplier.of(Broker::connect);
    private final Map<String, Long> versions = new HashMap<>();
    private final List<Future<?>> pending = new ArrayList<>();
    private CompactRange range = CompactRange.empty();

    /// Where it is published, reached when first asked for.
    private record Broker(QueryTopics topics, KafkaProducer<String, byte[]> producer) {
        static Broker connect() {
            var topics = new QueryTopics(TestServers.kafka(), TestServers.uniqueTopicPrefix(), (short) 1);
            TopicReader.open(topics, topics.lifecycleEvents(), Map.of()).close();
            Map<String, Object> settings =
                    Map.of("bootstrap.servers", topics.bootstrapServers(), "acks", "all", "linger.ms", 0);
            return new Broker(topics, new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer()));
        }
    }

    public QueryTopics topics() {
        return broker.get().topics();
    }

    public long size() {
        return range.size();
    }

    public NoteSigner signer() {
        return signer;
    }

    /// The next record of the log, as it would lie on the topic.
    public LogRecord next(Event event) {
        long position = range.size();
        long version = versions.merge(event.stream(), 0L, (before, _) -> before + 1);
        var context = new CommandContext(
                "c-" + position, "https://issuer|ada", "ml-engineer", "because", "corr-" + position / 4, null, null);
        var leaf = Envelopes.encode(Envelopes.wrap(
                ORIGIN,
                "e-" + position,
                event,
                version,
                Instant.parse("2026-03-01T12:00:00.000001Z").plusSeconds(position),
                context));
        return next(event.stream(), leaf);
    }

    /// The next record with these bytes, whatever they are.
    public LogRecord next(String stream, byte[] leaf) {
        long position = range.size();
        var hash = MerkleHash.ofLeaf(leaf);
        range = range.append(hash);
        return new LogRecord(position, position, stream, leaf, hash.toString(), Stories.NOON);
    }

    public void publish(List<? extends Event> events) {
        events.forEach(event -> publish(next(event)));
        flush();
    }

    /// Sends a record as it is, a second time or out of order if the test wants.
    public void publish(LogRecord record) {
        var sent = new ProducerRecord<>(topics().lifecycleEvents(), 0, record.stream(), record.leaf());
        sent.headers()
                .add(Topics.POSITION_HEADER, Long.toString(record.position()).getBytes(UTF_8))
                .add(Topics.LEAF_HASH_HEADER, record.claimedLeafHash().getBytes(UTF_8));
        pending.add(broker.get().producer().send(sent));
    }

    /// Signs what the log holds now and publishes that.
    public String checkpoint() {
        var note =
                new Checkpoint(ORIGIN, range.size(), range.root()).sign(signer).toString();
        publishCheckpoint(note);
        return note;
    }

    public void publishCheckpoint(String note) {
        send(topics().checkpoints(), ORIGIN, note);
    }

    public void send(String topic, String key, String value) {
        pending.add(broker.get().producer().send(new ProducerRecord<>(topic, key, value.getBytes(UTF_8))));
        flush();
    }

    /// Loses everything that was published, as a republish from the store begins.
    public void recreateTopic() {
        var topic = topics().lifecycleEvents();
        try (var admin = Admin.create(Map.of("bootstrap.servers", topics().bootstrapServers()))) {
            admin.deleteTopics(List.of(topic)).all().get();
            Awaitility.await().atMost(Duration.ofMinutes(1)).ignoreExceptions().until(() -> {
                admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1)))
                        .all()
                        .get();
                return true;
            });
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException("the broker does not make the topic anew", e);
        }
    }

    /// Waits until the broker has all that was published.
    public void flush() {
        broker.get().producer().flush();
        pending.forEach(sent -> {
            try {
                sent.get();
            } catch (ExecutionException | InterruptedException e) {
                throw new IllegalStateException("the broker has not taken a record", e);
            }
        });
        pending.clear();
    }

    /// The file with the public key.
    public Path vkeyFile() {
        try {
            var file = Files.createTempFile("modeltrail-test-", ".vkey");
            file.toFile().deleteOnExit();
            return Files.writeString(file, signer.verifierKey() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] seed() {
        var seed = new byte[32];
        Arrays.fill(seed, (byte) 7);
        return seed;
    }

    @Override
    public void close() {
        broker.get().producer().close();
    }
}
