package io.modeltrail.rollout.runtime;

import io.modeltrail.events.Event;
import io.modeltrail.events.rollout.RolloutCommand;
import io.modeltrail.events.rollout.RolloutEvent.RolloutStarted;
import io.modeltrail.events.wire.CommandContext;
import io.modeltrail.events.wire.CommandMessage;
import io.modeltrail.events.wire.CommandReply;
import io.modeltrail.events.wire.CommandReply.Status;
import io.modeltrail.events.wire.CommandTypes;
import io.modeltrail.events.wire.Envelopes;
import io.modeltrail.events.wire.EventEnvelope;
import io.modeltrail.events.wire.Json;
import io.modeltrail.events.wire.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/// A command service for tests: it reads the commands from the topic, decides them once each, puts the events on the
/// log's
/// topic and answers. It can be told to stand still after a number of decisions, with or without the last answer.
final class TestCommandService implements AutoCloseable {

    final List<Event> log = new CopyOnWriteArrayList<>();
    final ConcurrentLinkedQueue<String> decided = new ConcurrentLinkedQueue<>();
    private final Map<String, CommandReply> replies = new ConcurrentHashMap<>();
    private final Map<String, Long> versions = new HashMap<>();
    private final Map<String, TestDecider> deciders = new HashMap<>();
    private final KafkaAccess kafka;
    private final KafkaProducer<String, byte[]> producer;
    private final AtomicInteger budget = new AtomicInteger(Integer.MAX_VALUE);
    private volatile boolean lastAnswerLost;
    private volatile boolean closed;
    private final Thread thread;

    TestCommandService(KafkaAccess kafka) throws InterruptedException {
        this.kafka = kafka;
        kafka.createMissingTopics();
        this.producer = kafka.commandProducer();
        this.thread = Thread.ofPlatform().name("test-command-service").start(this::run);
    }

    /// After so many more decisions it stands still; `answerLost` withholds the last answer.
    void standStillAfter(int decisions, boolean answerLost) {
        lastAnswerLost = answerLost;
        budget.set(decisions);
    }

    boolean standsStill() {
        return budget.get() <= 0;
    }

    void goOn() {
        lastAnswerLost = false;
        budget.set(Integer.MAX_VALUE);
    }

    void start(RolloutStarted started) {
        var decider = new TestDecider(started);
        synchronized (this) {
            deciders.put(started.rolloutId(), decider);
            append("start", List.of(started, decider.firstOrder(Instant.now())));
        }
    }

    void put(Event event) {
        append("put", List.of(event));
    }

    <E extends Event> List<E> all(Class<E> type) {
        return log.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private void run() {
        try (KafkaConsumer<String, byte[]> consumer = kafka.reader()) {
            var partitions = kafka.partitionsOf(consumer, kafka.topics().commands());
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (!closed) {
                for (var record : consumer.poll(Duration.ofMillis(50))) {
                    awaitBudget();
                    answer(Json.tolerant().readValue(record.value(), CommandMessage.class));
                }
            }
        }
    }

    private void awaitBudget() {
        while (standsStill() && !closed) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    private synchronized void answer(CommandMessage message) {
        if (closed) {
            return;
        }
        var reply = replies.get(message.commandId());
        if (reply == null) {
            reply = decide(message);
            replies.put(message.commandId(), reply);
            budget.decrementAndGet();
        }
        if (!(standsStill() && lastAnswerLost)) {
            send(kafka.topics().replies(), reply.stream(), Json.tolerant().writeValueAsBytes(reply));
        }
    }

    private CommandReply decide(CommandMessage message) {
        var command =
                (RolloutCommand) Json.tolerant().treeToValue(message.data(), CommandTypes.classOf(message.type()));
        decided.add(message.commandId());
        var events = Objects.requireNonNull(deciders.get(command.rolloutId()), command.rolloutId())
                .decide(command, Instant.now());
        if (events == null) {
            return new CommandReply(
                    message.commandId(), Status.REFUSED, command.stream(), 0, List.of(), null, "TEST", "no", List.of());
        }
        var envelopes = append(message.commandId(), events);
        return new CommandReply(
                message.commandId(), Status.ACCEPTED, command.stream(), 0, envelopes, null, null, null, List.of());
    }

    private synchronized List<EventEnvelope> append(String commandId, List<? extends Event> events) {
        var envelopes = new ArrayList<EventEnvelope>();
        for (var event : events) {
            long version = versions.merge(event.stream(), 0L, (before, _) -> before + 1);
            var context = new CommandContext(commandId, "test|test", "service", null, "c", null, null);
            var envelope = Envelopes.wrap("test", commandId + version, event, version, Instant.now(), context);
            envelopes.add(envelope);
            var record = new ProducerRecord<>(kafka.topics().events(), event.stream(), Envelopes.encode(envelope));
            record.headers()
                    .add(Topics.POSITION_HEADER, Integer.toString(log.size()).getBytes(StandardCharsets.US_ASCII));
            var _ = producer.send(record);
            log.add(event);
        }
        return envelopes;
    }

    void send(String topic, String key, byte[] value) {
        var _ = producer.send(new ProducerRecord<>(topic, key, value));
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        producer.close();
    }
}
