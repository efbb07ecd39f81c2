package io.modeltrail.stats.running;

import io.modeltrail.events.Streams;
import io.modeltrail.events.experiment.ExperimentEvent;
import io.modeltrail.events.wire.Envelopes;
import io.modeltrail.events.wire.Topics;
import io.modeltrail.stats.experiment.KnownExperiments;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads the experiments of `lifecycle-events` from the beginning and stays with them, in a thread of its own, beside
/// the streams: every task needs all of them, and before its first observation.
final class ExperimentLog extends KnownExperiments implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ExperimentLog.class);
    private static final TopicPartition PARTITION = new TopicPartition(Topics.LIFECYCLE_EVENTS, 0);
    private static final Duration POLL = Duration.ofMillis(10);
    private static final Duration PAUSE = Duration.ofMillis(500);
    /// The longest that an observation waits for the log.
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final String bootstrapServers;
    private final Thread reader;
    private final CountDownLatch complete = new CountDownLatch(1);
    private final Object progress = new Object();
    private final AtomicBoolean begun = new AtomicBoolean();
    private volatile boolean closing;
    private long wantedAt = Long.MIN_VALUE;
    private long completeAt = Long.MIN_VALUE;
    private long targetAt;
    private long target = -1;
    private long nextOffset;

    ExperimentLog(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        reader = Thread.ofPlatform().name("stats-experiment-log").daemon().unstarted(this::read);
    }

    /// Begins to read, once the topic exists, and waits until what stands on the log by then is known.
    void awaitComplete() throws InterruptedException {
        if (begun.compareAndSet(false, true)) {
            reader.start();
        }
        complete.await();
    }

    /// An observation that follows an event was made after it: what was asked for since then need not be asked again.
    @Override
    public void catchUp(long at) {
        synchronized (progress) {
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            // A clock that is ahead of ours does not make us wait for it.
            long until = Math.min(at, System.currentTimeMillis());
            wantedAt = Math.max(wantedAt, until);
            try {
                while (completeAt < until && System.nanoTime() < deadline && !closing) {
                    TimeUnit.NANOSECONDS.timedWait(progress, PATIENCE.toNanos());
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void read() {
        while (!closing) {
            try (var consumer = consumer()) {
                consumer.assign(List.of(PARTITION));
                consumer.seek(PARTITION, nextOffset);
                long end = consumer.endOffsets(List.of(PARTITION)).getOrDefault(PARTITION, 0L);
                while (!closing) {
                    poll(consumer, end);
                }
            } catch (RuntimeException failure) {
                LOG.atWarn().setCause(failure).log("the log of experiments cannot be read and is asked again");
                pause();
            }
        }
    }

    private void poll(KafkaConsumer<String, byte[]> consumer, long end) {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
            if (Streams.kind(record.key()).equals(Streams.EXPERIMENT)
                    && Envelopes.decode(record.value()).event() instanceof ExperimentEvent event) {
                fold(event, position(record));
            }
            nextOffset = record.offset() + 1;
        }
        if (consumer.position(PARTITION) >= end) {
            complete.countDown();
        }
        reach(consumer);
    }

    /// Where somebody waits, the end of the log is asked for, and what lies before it is known once it was read.
    private void reach(KafkaConsumer<String, byte[]> consumer) {
        synchronized (progress) {
            if (target < 0 && wantedAt > completeAt) {
                targetAt = System.currentTimeMillis();
                target = consumer.endOffsets(List.of(PARTITION)).getOrDefault(PARTITION, 0L);
            }
            if (target >= 0 && consumer.position(PARTITION) >= target) {
                completeAt = targetAt;
                target = -1;
                progress.notifyAll();
            }
        }
    }

    private static long position(ConsumerRecord<String, byte[]> record) {
        var header = record.headers().lastHeader(Topics.POSITION_HEADER);
        return header == null ? record.offset() : Long.parseLong(new String(header.value(), StandardCharsets.US_ASCII));
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                        (int) POLL.toMillis(),
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    @Override
    public void close() {
        closing = true;
        complete.countDown();
        try {
            if (!begun.get()) {
                return;
            }
            reader.join(Duration.ofSeconds(5));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
