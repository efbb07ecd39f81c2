package io.modeltrail.command.publishing;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.modeltrail.command.log.BackgroundLoop;
import io.modeltrail.command.publishing.PublishedLog.Incarnation;
import io.modeltrail.command.sequencing.Leadership;
import io.modeltrail.command.sequencing.WakeUp;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;

/// log.leaf, log.checkpoint → `lifecycle-events`, `lifecycle-checkpoints`.
///
/// One publisher at a time; it goes on behind the last record that it finds on the topic, so nothing is published twice
/// unless two leaders overlap for a moment, and then the records are equal byte for byte.
public final class Publisher implements BackgroundLoop.Work {

    private static final int BATCH = 2000;
    private static final Duration POLL = Duration.ofMillis(50);
    /// How long a lost topic may go unnoticed while nothing is published.
    private static final Duration LOOK = Duration.ofSeconds(3);

    private static final Duration REBUILD_POLL = Duration.ofMillis(200);

    private final String log;
    private final DataSource source;
    private final PublishingSettings settings;
    private final WakeUp wakeUp = new WakeUp();
    private final Counter events;
    private volatile long published;
    private volatile long lag;
    private volatile boolean lookAgain;

    /// `source` opens sessions of role `modeltrail_sequencer`, a new one each time.
    public Publisher(String log, DataSource source, PublishingSettings settings, MeterRegistry meters) {
        this.log = log;
        this.source = source;
        this.settings = settings;
        this.events = Counter.builder("modeltrail.publisher.events")
                .description("Events published by this process")
                .register(meters);
        Gauge.builder("modeltrail.publisher.lag", this, p -> p.lag)
                .description("Sequenced events that are not on the topic yet, as the leader sees it")
                .baseUnit("events")
                .register(meters);
        Gauge.builder("modeltrail.publisher.position", this, p -> p.published)
                .description("Position of the next event to publish")
                .register(meters);
    }

    /// Positions were given; cheap, from any thread.
    public void wakeUp() {
        wakeUp.signal();
    }

    /// Position of the next event to publish, as far as this process knows.
    public long published() {
        return published;
    }

    @Override
    public void run(Runnable sound) throws SQLException, InterruptedException {
        try (var leadership = Leadership.acquire(source, "publisher", log);
                var publication = Publication.begin(settings, log, leadership.connection())) {
            lookAgain = false;
            long looked = System.nanoTime();
            while (!Thread.interrupted()) {
                step(publication);
                sound.run();
                if (lookAgain) {
                    return;
                }
                if (System.nanoTime() - looked > LOOK.toNanos()) {
                    publication.requireSameTopic();
                    looked = System.nanoTime();
                }
            }
            throw new InterruptedException();
        }
    }

    private void step(Publication publication) throws SQLException, InterruptedException {
        int count = publication.publishEvents(BATCH);
        int checkpoints = publication.publishCheckpoints();
        events.increment(count);
        published = publication.next();
        lag = publication.lag();
        if (count + checkpoints == 0) {
            wakeUp.await(POLL);
        }
    }

    /// Rebuilds the lost end of the events topic, or all of it, from PostgreSQL: from this position on. Waits until all
    /// that is sequenced now is there, and returns the number of events published. The topic must not hold this
    /// position any more; a topic that is to be rebuilt as a whole is deleted first.
    public long republish(long from) throws SQLException, InterruptedException {
        settings.topicSetup().ensure(settings.topics());
        long end = end();
        if (end != from) {
            throw new IllegalArgumentException(
                    "topic %s ends before position %d, so it cannot be rebuilt from %d; delete the topic to rebuild all of it, or republish from %d"
                            .formatted(settings.events(), end, from, end));
        }
        lookAgain = true;
        wakeUp();
        long size = size();
        while (end() < size) {
            Thread.sleep(REBUILD_POLL);
        }
        return size - from;
    }

    /// Where this position lies on the events topic that is there now.
    public Optional<Long> offsetOf(long position) throws SQLException, InterruptedException {
        var id = settings.topicSetup().ensure(settings.topics()).get(settings.events());
        try (var connection = source.getConnection()) {
            return new PublishedLog(connection, log)
                    .offset(new Incarnation(settings.events(), String.valueOf(id)), position);
        }
    }

    private long end() {
        try (var topic = new TopicEnd(settings.bootstrapServers(), settings.events())) {
            return topic.last().map(TopicEnd::position).orElse(-1L) + 1;
        }
    }

    private long size() throws SQLException {
        try (var connection = source.getConnection()) {
            return new PublishedLog(connection, log).size();
        }
    }
}
