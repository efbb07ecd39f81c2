package io.modeltrail.stats.running;

import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs one topology until it is closed; after a failure (the broker is away, say) it says so loudly and starts anew,
/// with a
/// pause that doubles up to half a minute.
final class SupervisedStreams implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SupervisedStreams.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private final String name;
    private final Topology topology;
    private final Properties properties;
    private final StreamsSettings settings;
    private final Gate gate;
    private final Thread supervisor;
    private volatile @Nullable KafkaStreams current;
    private volatile boolean closing;
    private boolean wellSinceStart;

    /// What must have happened, once the topics exist, before the first record.
    interface Gate {
        void await() throws InterruptedException;
    }

    SupervisedStreams(String name, Topology topology, Properties properties, StreamsSettings settings, Gate gate) {
        this.gate = gate;
        this.name = name;
        this.topology = topology;
        this.properties = properties;
        this.settings = settings;
        supervisor = Thread.ofVirtual().name("stats-" + name + "-supervisor").unstarted(this::supervise);
    }

    void start() {
        supervisor.start();
    }

    boolean isRunning() {
        KafkaStreams streams = current;
        return streams != null && streams.state() == KafkaStreams.State.RUNNING;
    }

    void pause() {
        KafkaStreams streams = current;
        if (streams != null) {
            streams.pause();
        }
    }

    void resume() {
        KafkaStreams streams = current;
        if (streams != null) {
            streams.resume();
        }
    }

    String describe() {
        KafkaStreams streams = current;
        return name + ": " + (streams == null ? "waiting for the broker" : streams.state());
    }

    private void supervise() {
        Duration pause = FIRST_PAUSE;
        while (!closing) {
            try {
                runOnce();
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException failure) {
                LOG.atError().addKeyValue("stage", name).setCause(failure).log("statistics cannot start");
            }
            pause = wellSinceStart ? FIRST_PAUSE : min(pause.multipliedBy(2), LONGEST_PAUSE);
            try {
                Thread.sleep(pause);
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    private void runOnce() throws InterruptedException {
        wellSinceStart = false;
        TopicCreation.ensure(settings);
        gate.await();
        var over = new CountDownLatch(1);
        var streams = new KafkaStreams(topology, properties);
        try {
            streams.setUncaughtExceptionHandler(failure -> {
                LOG.atError()
                        .addKeyValue("stage", name)
                        .setCause(failure)
                        .log("statistics stopped and will start again");
                return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
            });
            streams.setStateListener((state, _) -> {
                wellSinceStart |= state == KafkaStreams.State.RUNNING;
                if (state == KafkaStreams.State.ERROR) {
                    over.countDown();
                }
            });
            current = streams;
            streams.start();
            over.await();
        } finally {
            current = null;
            streams.close(CloseOptions.groupMembershipOperation(GroupMembershipOperation.LEAVE_GROUP)
                    .withTimeout(PATIENCE));
        }
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /// Commits, leaves the group and returns within seconds.
    @Override
    public void close() {
        closing = true;
        supervisor.interrupt();
        try {
            supervisor.join(PATIENCE.plusSeconds(5));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
