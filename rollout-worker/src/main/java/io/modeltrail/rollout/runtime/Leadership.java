package io.modeltrail.rollout.runtime;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Which instance leads: the one that the consumer group gives the single partition of the lifecycle log. It reads
/// nothing
/// from it. Leadership that is lost is given up before the next leader gets it, or when the session has run out.
final class Leadership {

    private static final Logger LOG = LoggerFactory.getLogger(Leadership.class);
    private static final Duration POLL = Duration.ofMillis(500);

    private final KafkaAccess kafka;
    private final Runnable onChange;
    private final AtomicReference<@Nullable KafkaConsumer<byte[], byte[]>> member = new AtomicReference<>();
    private final Loop loop;
    private volatile boolean leading;

    Leadership(KafkaAccess kafka, Runnable onChange) {
        this.kafka = kafka;
        this.onChange = onChange;
        this.loop = new Loop("rollout-leadership", this::takePart, this::wake);
    }

    void start() {
        loop.start();
    }

    void stop() {
        loop.stop();
    }

    boolean isLeading() {
        return leading;
    }

    Loop loop() {
        return loop;
    }

    private void takePart(Loop running) throws InterruptedException {
        kafka.createMissingTopics();
        try (var consumer = kafka.groupMember()) {
            member.set(consumer);
            consumer.subscribe(List.of(kafka.topics().events()), new Change(consumer));
            while (!running.isStopping()) {
                consumer.poll(POLL);
                running.isWell();
            }
        } catch (WakeupException _) {
            // Asked to stop.
        } finally {
            member.set(null);
            lead(false);
        }
    }

    private void wake() {
        var consumer = member.get();
        if (consumer != null) {
            consumer.wakeup();
        }
    }

    private void lead(boolean now) {
        if (leading != now) {
            leading = now;
            LOG.atInfo()
                    .addKeyValue("group", kafka.topics().group())
                    .addKeyValue("leading", now)
                    .log("Leadership changed");
            onChange.run();
        }
    }

    private final class Change implements ConsumerRebalanceListener {

        private final KafkaConsumer<byte[], byte[]> consumer;

        Change(KafkaConsumer<byte[], byte[]> consumer) {
            this.consumer = consumer;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            consumer.pause(partitions);
            lead(!partitions.isEmpty());
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            if (!partitions.isEmpty()) {
                lead(false);
            }
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> partitions) {
            lead(false);
        }
    }
}
