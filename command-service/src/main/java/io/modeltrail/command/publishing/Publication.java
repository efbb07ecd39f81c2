package io.modeltrail.command.publishing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.modeltrail.command.publishing.PublishedLog.Incarnation;
import io.modeltrail.command.publishing.PublishedLog.Placed;
import io.modeltrail.log.note.Checkpoint;
import io.modeltrail.log.note.SignedNote;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/// One leader's publishing, from where the topics were found to end until something fails.
final class Publication implements AutoCloseable {

    private final PublishingSettings settings;
    private final String log;
    private final PublishedLog published;
    private final Incarnation events;
    private final KafkaProducer<byte[], byte[]> producer;
    private long nextPosition;
    private long nextOffset;
    private long checkpointed;

    private Publication(
            PublishingSettings settings,
            String log,
            PublishedLog published,
            Incarnation events,
            KafkaProducer<byte[], byte[]> producer) {
        this.settings = settings;
        this.log = log;
        this.published = published;
        this.events = events;
        this.producer = producer;
    }

    /// Creates absent topics, finds out what is on them and brings the ledger up to it.
    static Publication begin(PublishingSettings settings, String log, Connection connection)
            throws SQLException, InterruptedException {
        var ids = settings.topicSetup().ensure(settings.topics());
        var events = new Incarnation(settings.events(), String.valueOf(ids.get(settings.events())));
        var publication =
                new Publication(settings, log, new PublishedLog(connection, log), events, settings.producer());
        try {
            publication.findEnds();
            return publication;
        } catch (SQLException | RuntimeException failed) {
            publication.close();
            throw failed;
        }
    }

    /// Position of the next event to publish.
    long next() {
        return nextPosition;
    }

    long lag() throws SQLException {
        return published.size() - nextPosition;
    }

    /// Fails when the events topic was lost or replaced, so that it is looked at again and rebuilt.
    void requireSameTopic() throws InterruptedException {
        var id = settings.topicSetup().ensure(settings.topics()).get(settings.events());
        if (!events.id().equals(String.valueOf(id))) {
            throw new PublishingFailed("topic %s is not the one it was; it is rebuilt".formatted(settings.events()));
        }
    }

    private void findEnds() throws SQLException {
        try (var topic = new TopicEnd(settings.bootstrapServers(), settings.events())) {
            var last = topic.last();
            if (last.isPresent()) {
                requireBeginning(topic);
                requireSameLog(TopicEnd.position(last.get()), last.get().value());
                nextPosition = TopicEnd.position(last.get()) + 1;
                nextOffset = last.get().offset() + 1;
            }
            var known = published.last(events);
            if (known.isEmpty() || known.get().position() < nextPosition - 1) {
                ledger(topic.from(known.map(placed -> placed.offset() + 1).orElse(0L)));
            }
        }
        try (var topic = new TopicEnd(settings.bootstrapServers(), settings.checkpoints())) {
            checkpointed = topic.last().map(record -> size(record.value())).orElse(0L);
        }
    }

    private static long size(byte[] note) {
        return Checkpoint.parse(SignedNote.parse(note).text()).size();
    }

    private void requireBeginning(TopicEnd topic) {
        long first = topic.first().map(TopicEnd::position).orElse(0L);
        if (first != 0) {
            throw new PublishingFailed(
                    "topic %s begins at position %d; delete the topic, and it is rebuilt from position 0"
                            .formatted(settings.events(), first));
        }
    }

    private void requireSameLog(long position, byte[] value) throws SQLException {
        var stored = published.leaves(position, 1);
        if (stored.isEmpty() || !Arrays.equals(stored.getFirst().envelope(), value)) {
            throw new PublishingFailed(
                    "topic %s holds at position %d what log %s does not hold there; it belongs to another log, or the database lost its latest state"
                            .formatted(settings.events(), position, log));
        }
    }

    /// Records runs in which position and offset go in step.
    private void ledger(List<Placed> placed) throws SQLException {
        for (int from = 0, to = 1; from < placed.size(); from = to, to++) {
            while (to < placed.size() && follows(placed.get(to - 1), placed.get(to))) {
                to++;
            }
            published.record(events, placed.get(from), placed.get(to - 1));
        }
    }

    private static boolean follows(Placed one, Placed other) {
        return other.position() == one.position() + 1 && other.offset() == one.offset() + 1;
    }

    /// Publishes at most `limit` events; returns how many.
    int publishEvents(int limit) throws SQLException, InterruptedException {
        var leaves = published.leaves(nextPosition, limit);
        if (leaves.isEmpty()) {
            return 0;
        }
        var metadata =
                send(leaves.stream().map(leaf -> leaf.on(settings.events())).toList());
        for (int i = 0; i < metadata.size(); i++) {
            if (metadata.get(i).offset() != nextOffset + i) {
                throw new PublishingFailed(
                        "position %d came to lie at offset %d of %s, not at %d; somebody else writes there"
                                .formatted(
                                        nextPosition + i, metadata.get(i).offset(), settings.events(), nextOffset + i));
            }
        }
        int count = leaves.size();
        published.record(
                events,
                new Placed(nextPosition, nextOffset),
                new Placed(nextPosition + count - 1, nextOffset + count - 1));
        nextPosition += count;
        nextOffset += count;
        return count;
    }

    /// Publishes the checkpoints whose leaves are all on the topic; returns how many.
    int publishCheckpoints() throws SQLException, InterruptedException {
        var notes = published.checkpoints(checkpointed, nextPosition);
        if (!notes.isEmpty()) {
            send(notes.stream().map(note -> record(note.text())).toList());
            checkpointed = notes.getLast().size();
        }
        return notes.size();
    }

    private ProducerRecord<byte[], byte[]> record(String note) {
        return new ProducerRecord<>(settings.checkpoints(), 0, log.getBytes(UTF_8), note.getBytes(UTF_8));
    }

    private List<RecordMetadata> send(List<ProducerRecord<byte[], byte[]>> records) throws InterruptedException {
        var sent = new ArrayList<Future<RecordMetadata>>();
        records.forEach(record -> sent.add(producer.send(record)));
        producer.flush();
        var metadata = new ArrayList<RecordMetadata>();
        try {
            for (var one : sent) {
                metadata.add(one.get());
            }
        } catch (ExecutionException failed) {
            throw new PublishingFailed(
                    "Kafka did not take position %d and on".formatted(nextPosition + metadata.size()), failed);
        }
        return metadata;
    }

    /// What was not acknowledged by now is looked for on the topic, so there is nothing to wait for.
    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
