package io.modeltrail.rollout.runtime;

import io.modeltrail.events.Streams;
import io.modeltrail.events.drift.DriftAlarm;
import io.modeltrail.events.experiment.ExperimentEvent;
import io.modeltrail.events.experiment.Readout;
import io.modeltrail.events.observation.HealthWindow;
import io.modeltrail.events.wire.CommandReply;
import io.modeltrail.events.wire.Envelopes;
import io.modeltrail.events.wire.Json;
import io.modeltrail.events.wire.Topics;
import io.modeltrail.events.wire.UnknownType;
import io.modeltrail.rollout.plan.DeadlineWatch;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/// The deciding thread: it reads the log and the alarms of drift from their beginning, then health windows and
/// answers as they come, and acts on them itself. Nothing stands between the arrival of a window and the order at the
/// router.
public final class RolloutLoop {

    private static final Logger LOG = LoggerFactory.getLogger(RolloutLoop.class);
    private static final Duration TICK = Duration.ofMillis(25);
    private static final Executor BESIDE = Executors.newVirtualThreadPerTaskExecutor();

    private final KafkaAccess kafka;
    private final WorkerParts parts;
    private final InstantSource clock;
    private final Leadership leadership;
    private final AtomicReference<@Nullable KafkaConsumer<String, byte[]>> reader = new AtomicReference<>();
    private final Loop loop;
    private volatile boolean caughtUp;

    public RolloutLoop(KafkaAccess kafka, WorkerParts parts, InstantSource clock) {
        this.kafka = kafka;
        this.parts = parts;
        this.clock = clock;
        this.leadership = new Leadership(kafka, this::wake);
        this.loop = new Loop("rollout-decisions", this::work, this::wake);
    }

    public void start() {
        leadership.start();
        loop.start();
    }

    public void stop() {
        loop.stop();
        leadership.stop();
    }

    public boolean isCaughtUp() {
        return caughtUp;
    }

    public boolean isLeading() {
        return leadership.isLeading();
    }

    public List<Throwable> failures() {
        var all = new ArrayList<Throwable>();
        loop.failure().ifPresent(all::add);
        leadership.loop().failure().ifPresent(all::add);
        return all;
    }

    private void wake() {
        var consumer = reader.get();
        // While it catches up there is nothing else to look at.
        if (consumer != null && (caughtUp || loop.isStopping())) {
            consumer.wakeup();
        }
    }

    private void work(Loop running) throws InterruptedException {
        kafka.createMissingTopics();
        try (var channel = new KafkaCommandChannel(kafka);
                var consumer = kafka.reader()) {
            channel.open();
            reader.set(consumer);
            var control = parts.control(new CommandClient(channel), clock, BESIDE, this::wake);
            catchUp(running, consumer, control);
            while (!running.isStopping()) {
                decide(consumer, control);
                running.isWell();
            }
        } finally {
            reader.set(null);
            caughtUp = false;
        }
    }

    private void catchUp(Loop running, KafkaConsumer<String, byte[]> consumer, RolloutControl control) {
        var read = kafka.partitionsOf(consumer, kafka.topics().events());
        read.addAll(kafka.partitionsOf(consumer, kafka.topics().drift()));
        var live = new ArrayList<TopicPartition>(
                kafka.partitionsOf(consumer, kafka.topics().replies()));
        live.addAll(kafka.partitionsOf(consumer, kafka.topics().healthWindows()));
        live.addAll(kafka.partitionsOf(consumer, kafka.topics().experimentStatistics()));
        var all = new ArrayList<>(read);
        all.addAll(live);
        consumer.assign(all);
        consumer.seekToBeginning(read);
        consumer.seekToEnd(live);
        live.forEach(consumer::position);
        var end = consumer.endOffsets(read);
        while (!running.isStopping()
                && end.entrySet().stream().anyMatch(one -> consumer.position(one.getKey()) < one.getValue())) {
            poll(consumer, control);
        }
        caughtUp = true;
        LOG.atInfo().addKeyValue("until", end).log("The log is folded");
    }

    private void decide(KafkaConsumer<String, byte[]> consumer, RolloutControl control) {
        control.lead(leadership.isLeading());
        poll(consumer, control);
        control.tick();
    }

    private void poll(KafkaConsumer<String, byte[]> consumer, RolloutControl control) {
        try {
            var records = consumer.poll(TICK);
            // The log first: what it says may make a window meaningless.
            records.records(kafka.topics().events()).forEach(record -> fold(record, control));
            records.records(kafka.topics().drift()).forEach(record -> hear(record, control));
            records.records(kafka.topics().replies()).forEach(record -> reply(record, control));
            if (caughtUp) {
                records.records(kafka.topics().healthWindows()).forEach(record -> see(record, control));
                records.records(kafka.topics().experimentStatistics()).forEach(record -> read(record, control));
            }
        } catch (WakeupException _) {
            // Something else is to be looked at: leadership, an examination, or the end.
        }
    }

    private static void fold(ConsumerRecord<String, byte[]> record, RolloutControl control) {
        var kind = Streams.kind(record.key());
        if (kind.equals(Streams.ROLLOUT) || kind.equals(Streams.SERVING_TARGET)) {
            var envelope = Envelopes.decode(record.value());
            control.fold(envelope.event(), envelope.streamversion(), position(record));
        } else if (kind.equals(Streams.EXPERIMENT)
                && Envelopes.decode(record.value()).event() instanceof ExperimentEvent event) {
            control.fold(event);
        } else if (DeadlineWatch.isAbout(kind)) {
            watch(record, control);
        }
    }

    /// An event that a later release added moves no traffic, and must not stop who moves it.
    private static void watch(ConsumerRecord<String, byte[]> record, RolloutControl control) {
        try {
            var envelope = Envelopes.decode(record.value());
            control.watch(envelope.event(), envelope.streamversion());
        } catch (UnknownType later) {
            LOG.atWarn()
                    .addKeyValue("stream", record.key())
                    .addKeyValue("offset", record.offset())
                    .addKeyValue("why", later.getMessage())
                    .log("An event is unknown to this release: its deadlines are not watched");
        }
    }

    private static long position(ConsumerRecord<String, byte[]> record) {
        var header = record.headers().lastHeader(Topics.POSITION_HEADER);
        return header == null ? record.offset() : Long.parseLong(new String(header.value(), StandardCharsets.US_ASCII));
    }

    private void reply(ConsumerRecord<String, byte[]> record, RolloutControl control) {
        if (control.isWaiting()) {
            try {
                control.reply(Json.tolerant().readValue(record.value(), CommandReply.class));
            } catch (JacksonException e) {
                unreadable(record, e);
            }
        }
    }

    private static void hear(ConsumerRecord<String, byte[]> record, RolloutControl control) {
        try {
            control.see(Json.tolerant().readValue(record.value(), DriftAlarm.class));
        } catch (JacksonException e) {
            unreadable(record, e);
        }
    }

    private void see(ConsumerRecord<String, byte[]> record, RolloutControl control) {
        try {
            control.see(Json.tolerant().readValue(record.value(), HealthWindow.class));
        } catch (JacksonException e) {
            unreadable(record, e);
        }
    }

    /// The topic also carries comparisons of rollouts, which nobody here waits for.
    private void read(ConsumerRecord<String, byte[]> record, RolloutControl control) {
        if (control.isWaitingForReadoutsOf(record.key())) {
            try {
                var document = Json.tolerant().readTree(record.value());
                if (document.has("experimentId")) {
                    control.see(Json.tolerant().treeToValue(document, Readout.class));
                }
            } catch (JacksonException e) {
                unreadable(record, e);
            }
        }
    }

    private static void unreadable(ConsumerRecord<String, byte[]> record, JacksonException e) {
        LOG.atWarn()
                .addKeyValue("topic", record.topic())
                .addKeyValue("offset", record.offset())
                .addKeyValue("why", e.getOriginalMessage())
                .log("A record cannot be read");
    }
}
