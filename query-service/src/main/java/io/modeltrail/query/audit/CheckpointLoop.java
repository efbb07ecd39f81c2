package io.modeltrail.query.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.modeltrail.log.note.Checkpoint;
import io.modeltrail.log.note.MalformedNoteException;
import io.modeltrail.log.note.UnverifiedNoteException;
import io.modeltrail.query.database.QueryDatabase;
import io.modeltrail.query.projection.Generation;
import io.modeltrail.query.projection.Generations;
import io.modeltrail.query.projection.Loop;
import io.modeltrail.query.projection.Positions;
import io.modeltrail.query.projection.QueryTopics;
import io.modeltrail.query.projection.TopicReader;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// Holds the signed checkpoints against the leaves that came over Kafka: the signature must be the pinned key's, the
/// root
/// must be the root of what was received. What does not fit raises an alarm.
public final class CheckpointLoop extends Loop {

    private static final Duration POLL = Duration.ofMillis(100);

    private final QueryDatabase database;
    private final QueryTopics topics;
    private final LogKey key;
    private final Checkpoints checkpoints;
    private final Positions positions;
    private int judgedGeneration;

    public CheckpointLoop(QueryDatabase database, QueryTopics topics, LogKey key, Positions positions) {
        super("checkpoints");
        this.database = database;
        this.topics = topics;
        this.key = key;
        this.checkpoints = new Checkpoints(database);
        this.positions = positions;
    }

    @Override
    protected void work() {
        key.key();
        var topic = topics.checkpoints();
        try (var reader = TopicReader.open(topics, topic, Map.of(0, checkpoints.nextOffset(topic)))) {
            while (isRunning()) {
                store(topic, reader.poll(POLL));
                Generations.live(database.jdbc(), AuditProjection.NAME).ifPresent(this::judge);
                well();
            }
        }
    }

    private void store(String topic, List<ConsumerRecord<String, byte[]>> records) {
        if (records.isEmpty()) {
            return;
        }
        database.write(connection -> {
            for (var record : records) {
                var note = record.value() == null ? new byte[0] : record.value();
                try {
                    var opened = Checkpoint.open(note, key.origin(), List.of(key.key()));
                    checkpoints.receive(record.offset(), new String(note, UTF_8), opened);
                } catch (MalformedNoteException | UnverifiedNoteException refused) {
                    checkpoints.refuse(record.offset(), new String(note, UTF_8), String.valueOf(refused.getMessage()));
                    Alarms.raise(connection, Alarm.checkpoint(record.offset(), String.valueOf(refused.getMessage())));
                }
            }
            checkpoints.advance(topic, records.getLast().offset() + 1);
        });
    }

    private void judge(Generation live) {
        if (judgedGeneration != live.number()) {
            // The leaves were received anew: what did not fit then may fit now.
            checkpoints.judgeRefusedAgain();
            judgedGeneration = live.number();
        }
        var pending = checkpoints.pending(live.reached() + 1);
        if (pending.isEmpty()) {
            return;
        }
        for (var one : pending) {
            var why = contradiction(live, one);
            database.write(connection -> {
                checkpoints.judged(one.offset(), why);
                if (why.isPresent()) {
                    Alarms.raise(connection, Alarm.checkpoint(one.offset(), why.get()));
                }
            });
        }
        positions.moved();
    }

    private Optional<String> contradiction(Generation live, Checkpoints.Stored stored) {
        var computed = database.read(
                jdbc -> new StoredTiles(jdbc, live).tree(stored.size()).root());
        return computed.equals(stored.root())
                ? Optional.empty()
                : Optional.of("the first %d leaves on Kafka have root %s, the log signed %s"
                        .formatted(
                                stored.size(), computed.base64(), stored.root().base64()));
    }
}
