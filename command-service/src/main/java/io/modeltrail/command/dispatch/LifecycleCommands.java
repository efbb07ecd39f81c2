package io.modeltrail.command.dispatch;

import static java.lang.System.Logger.Level.WARNING;

import io.modeltrail.command.log.KafkaProperties;
import io.modeltrail.command.publishing.TopicSetup;
import io.modeltrail.events.wire.CommandReply;
import io.modeltrail.events.wire.Json;
import io.modeltrail.events.wire.Topics;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/// `lifecycle-commands` → `lifecycle-replies`. Commands of one key are answered in order, others at the same time; a
/// command is read again after a crash, which its id makes harmless.
public final class LifecycleCommands implements SmartLifecycle {

    private static final System.Logger LOGGER = System.getLogger(LifecycleCommands.class.getName());
    private static final List<String> TOPICS =
            List.of(Topics.LIFECYCLE_COMMANDS, Topics.LIFECYCLE_REPLIES, Topics.OBSERVATIONS, Topics.LABELS);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration SESSION = Duration.ofSeconds(6);
    private static final Duration DRAIN = Duration.ofSeconds(5);

    private final CommandRecords records;
    private final KafkaProperties broker;
    private final DispatchProperties properties;
    private final InFlight inFlight = new InFlight();
    private volatile CountDownLatch stopped = new CountDownLatch(0);
    private @Nullable Thread loop;

    public LifecycleCommands(
            CommandDispatcher dispatcher, InstantSource clock, KafkaProperties broker, DispatchProperties properties) {
        this.records = new CommandRecords(dispatcher, clock);
        this.broker = broker;
        this.properties = properties;
    }

    @Override
    public synchronized void start() {
        stopped = new CountDownLatch(1);
        loop = Thread.ofPlatform().name("lifecycle-commands").start(this::run);
    }

    private void run() {
        while (isRunning()) {
            try {
                consume();
            } catch (RuntimeException | InterruptedException failure) {
                LOGGER.log(WARNING, "reading lifecycle-commands broke; trying again in " + PAUSE, failure);
                pause();
            }
        }
    }

    private void pause() {
        try {
            stopped.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void consume() throws InterruptedException {
        new TopicSetup(broker.bootstrapServers(), broker.replicationFactor()).ensure(TopicSetup.named(TOPICS));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                Producer<String, byte[]> replies = producer();
                Consumer<String, byte[]> consumer = consumer()) {
            var tasks = new InOrder(threads, properties.kafkaConcurrency());
            consumer.subscribe(List.of(Topics.LIFECYCLE_COMMANDS), forgetting());
            while (isRunning()) {
                for (var record : consumer.poll(POLL)) {
                    begin(record, tasks, replies);
                }
                commit(consumer);
            }
            settle(consumer);
        }
    }

    private void begin(ConsumerRecord<String, byte[]> record, InOrder tasks, Producer<String, byte[]> replies)
            throws InterruptedException {
        var partition = new TopicPartition(record.topic(), record.partition());
        inFlight.begin(partition, record.offset());
        tasks.run(record.key() == null ? "" : record.key(), () -> {
            var reply = records.answer(record);
            try {
                var _ = replies.send(reply(reply), (_, failure) -> sent(reply, failure, partition, record.offset()));
            } catch (RuntimeException failure) {
                sent(reply, failure, partition, record.offset());
            }
        });
    }

    /// A reply that cannot be sent must not stop the commands: the command's id lets its caller ask again.
    private void sent(CommandReply reply, @Nullable Exception failure, TopicPartition partition, long offset) {
        if (failure != null) {
            LOGGER.log(WARNING, "reply to command %s was not sent".formatted(reply.commandId()), failure);
        }
        inFlight.end(partition, offset);
    }

    private static ProducerRecord<String, byte[]> reply(CommandReply reply) {
        return new ProducerRecord<>(
                Topics.LIFECYCLE_REPLIES, reply.commandId(), Json.tolerant().writeValueAsBytes(reply));
    }

    private void commit(Consumer<String, byte[]> consumer) {
        var settled = inFlight.settled();
        if (!settled.isEmpty()) {
            consumer.commitAsync(settled, null);
        }
    }

    /// Waits for what was begun, so that a clean stop leaves nothing to be read again.
    private void settle(Consumer<String, byte[]> consumer) throws InterruptedException {
        long deadline = System.nanoTime() + DRAIN.toNanos();
        do {
            var settled = inFlight.settled();
            if (!settled.isEmpty()) {
                consumer.commitSync(settled);
            }
            TimeUnit.MILLISECONDS.sleep(1);
        } while (!inFlight.isEmpty() && System.nanoTime() < deadline);
    }

    private ConsumerRebalanceListener forgetting() {
        return new ConsumerRebalanceListener() {
            @Override
            public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
                inFlight.forget(partitions);
            }

            @Override
            public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
                inFlight.forget(partitions);
            }
        };
    }

    private Consumer<String, byte[]> consumer() {
        var settings = new HashMap<String, Object>(Map.of(
                "bootstrap.servers",
                broker.bootstrapServers(),
                "group.id",
                "modeltrail-command-service",
                "client.id",
                "command-service-commands",
                "enable.auto.commit",
                false,
                "auto.offset.reset",
                "earliest",
                "fetch.min.bytes",
                1,
                "max.poll.records",
                500,
                // A reader that died holds its partitions for so long, and a safety report waits for them.
                "session.timeout.ms",
                (int) SESSION.toMillis(),
                "heartbeat.interval.ms",
                (int) SESSION.dividedBy(4).toMillis()));
        if (broker.instanceId() != null && !broker.instanceId().isBlank()) {
            settings.put("group.instance.id", broker.instanceId());
        }
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private Producer<String, byte[]> producer() {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        broker.bootstrapServers(),
                        "client.id",
                        "command-service-replies",
                        "acks",
                        "all",
                        // Batches behind a first one that a new partition refused would wait for it for ever.
                        "max.in.flight.requests.per.connection",
                        1,
                        "linger.ms",
                        0),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    @Override
    public void stop() {
        stopped.countDown();
        var thread = loop;
        if (thread != null) {
            try {
                thread.join(DRAIN.plusSeconds(5));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }
}
