package io.modeltrail.query.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.modeltrail.events.Event;
import io.modeltrail.events.catalog.Artifact;
import io.modeltrail.events.catalog.ChangeKind;
import io.modeltrail.events.catalog.ModelEvent.ModelRegistered;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionApproved;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionRegistered;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionSuspended;
import io.modeltrail.events.rollout.RouterKind;
import io.modeltrail.events.rollout.ServingTargetEvent.ServingTargetRegistered;
import io.modeltrail.events.rollout.ServingTargetEvent.StableVersionInstalled;
import io.modeltrail.events.wire.CommandContext;
import io.modeltrail.events.wire.Envelopes;
import io.modeltrail.events.wire.Topics;
import io.modeltrail.log.MerkleHash;
import io.modeltrail.query.projection.QueryTopics;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongFunction;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// A log made for measuring.
final class BenchLog {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final String DIGEST = "sha256:" + "0f".repeat(32);

    private final Map<String, Long> versions = new HashMap<>();
    private final LongFunction<Event> history;
    private long position;

    /// `history` says what happened at each position.
    BenchLog(LongFunction<Event> history) {
        this.history = history;
    }

    /// Model after model with a target, versions registered, approved, installed, suspended.
    static BenchLog ofLives() {
        return new BenchLog(BenchLog::event);
    }

    /// Publishes that many events.
    void publish(QueryTopics topics, int events) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                topics.bootstrapServers(),
                "acks",
                "all",
                "linger.ms",
                5,
                "batch.size",
                256 * 1024);
        var failure = new AtomicReference<Exception>();
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            while (position < events) {
                var record = record(topics.lifecycleEvents(), history.apply(position));
                var _ = producer.send(record, (_, failed) -> {
                    if (failed != null) {
                        failure.set(failed);
                    }
                });
                position++;
            }
        }
        if (failure.get() != null) {
            throw new IllegalStateException("the broker has not taken every event", failure.get());
        }
    }

    private ProducerRecord<String, byte[]> record(String topic, Event event) {
        long version = versions.merge(event.stream(), 0L, (before, _) -> before + 1);
        var context = new CommandContext(
                "command-" + position,
                "https://issuer.example|ada",
                "ml-engineer",
                "measuring",
                "c-" + position,
                null,
                null);
        var leaf = Envelopes.encode(
                Envelopes.wrap("bench", "event-" + position, event, version, START.plusMillis(position), context));
        var record = new ProducerRecord<>(topic, 0, event.stream(), leaf);
        record.headers()
                .add(Topics.POSITION_HEADER, Long.toString(position).getBytes(UTF_8))
                .add(Topics.LEAF_HASH_HEADER, MerkleHash.ofLeaf(leaf).toString().getBytes(UTF_8));
        return record;
    }

    private static Event event(long position) {
        var model = "model-" + position / 10;
        var at = START.plusMillis(position);
        return switch ((int) (position % 10)) {
            case 0 -> new ModelRegistered(model, "measuring how fast the log is read", "bench", at);
            case 1 ->
                new ServingTargetRegistered(
                        model, "production", model, RouterKind.EMBEDDED, "http://localhost:8081", at);
            case 2, 5, 7 -> registered(model, "1." + position % 10 + ".0", at);
            case 3, 6 -> approved(model, "1." + (position - 1) % 10 + ".0", at);
            case 4 -> new StableVersionInstalled(model, "1.2.0", at);
            case 8 -> new ModelVersionSuspended(model, "1.7.0", "drifted", at);
            default -> new StableVersionInstalled(model, "1.5.0", at);
        };
    }

    private static ModelVersionRegistered registered(String model, String version, Instant at) {
        return new ModelVersionRegistered(
                model,
                version,
                ChangeKind.MINOR,
                new Artifact("s3://models/" + model + "/" + version, DIGEST),
                "measuring how fast the log is read",
                List.of("not for patients"),
                "https://issuer.example|ada",
                at);
    }

    private static ModelVersionApproved approved(String model, String version, Instant at) {
        return new ModelVersionApproved(
                model, version, "https://issuer.example|grace", "reviewed", DIGEST, List.of("report-1"), null, at);
    }
}
