package io.modeltrail.query.statistics;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.modeltrail.events.Streams;
import io.modeltrail.events.wire.Json;
import io.modeltrail.query.database.QueryDatabase;
import io.modeltrail.query.projection.Loop;
import io.modeltrail.query.projection.Positions;
import io.modeltrail.query.projection.QueryTopics;
import io.modeltrail.query.projection.TopicReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Keeps the latest value of each key of one statistics topic, on the board at once and in its table at most every 200
/// ms.
public final class StatisticsLoop extends Loop {

    private static final Logger LOG = LoggerFactory.getLogger(StatisticsLoop.class);
    private static final Duration POLL = Duration.ofMillis(50);
    private static final long FLUSH_NANOS = Duration.ofMillis(200).toNanos();

    private final String name;
    private final String topic;
    private final QueryDatabase database;
    private final QueryTopics topics;
    private final StatisticsBoard board;
    private final Positions positions;
    private final Map<String, Statistic> unsaved = new LinkedHashMap<>();
    private final Map<Integer, Long> next = new HashMap<>();
    private long flushed;

    /// `name` is the topic as [io.modeltrail.events.wire.Topics] has it, `topic` as the broker does.
    public StatisticsLoop(
            String name,
            String topic,
            QueryDatabase database,
            QueryTopics topics,
            StatisticsBoard board,
            Positions positions) {
        super(name);
        this.name = name;
        this.topic = topic;
        this.database = database;
        this.topics = topics;
        this.board = board;
        this.positions = positions;
    }

    @Override
    protected void work() {
        unsaved.clear();
        next.clear();
        var stored = offsets();
        try (var reader = TopicReader.open(topics, topic, stored)) {
            if (stored.getOrDefault(0, 0L) > reader.next()) {
                forgetOffsets();
            }
            while (isRunning()) {
                var records = reader.poll(POLL);
                records.forEach(this::take);
                if (!records.isEmpty()) {
                    positions.moved();
                }
                if (!next.isEmpty() && System.nanoTime() - flushed > FLUSH_NANOS) {
                    flush();
                }
                well();
            }
            flush();
        }
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        next.put(record.partition(), record.offset() + 1);
        if (record.key() == null || record.value() == null) {
            return;
        }
        var document = new String(record.value(), UTF_8);
        try {
            var about = about(Json.tolerant().readTree(document));
            var key = about.startsWith(Streams.EXPERIMENT) ? about : record.key();
            unsaved.put(key, board.put(name, key, about, document, record.partition(), record.offset()));
        } catch (JacksonException broken) {
            // A statistic is repeated within moments: the next one takes its place.
            LOG.warn("{} at partition {} offset {} is not JSON", topic, record.partition(), record.offset());
        }
    }

    /// The rollout, or the stream of the experiment: the two may bear the same name on the same topic.
    private static String about(JsonNode statistic) {
        var rolloutId = statistic.path("rolloutId").asString("");
        var experimentId = statistic.path("experimentId").asString("");
        return rolloutId.isEmpty() && !experimentId.isEmpty() ? Streams.experiment(experimentId) : rolloutId;
    }

    private void flush() {
        database.write(connection -> {
            save(connection);
            saveOffsets(connection);
        });
        unsaved.clear();
        next.clear();
        flushed = System.nanoTime();
    }

    private void save(Connection connection) throws SQLException {
        try (var upsert = connection.prepareStatement("""
                insert into view.latest_statistic as stored
                    (topic, key, rollout_id, document, partition, record_offset) values (?, ?, ?, ?::jsonb, ?, ?)
                on conflict (topic, key) do update set rollout_id = excluded.rollout_id, document = excluded.document,
                    partition = excluded.partition, record_offset = excluded.record_offset, received_at = now()
                where stored.partition <> excluded.partition or stored.record_offset < excluded.record_offset
                """)) {
            for (var one : unsaved.values()) {
                upsert.setString(1, name);
                upsert.setString(2, one.key());
                upsert.setString(3, one.rolloutId());
                upsert.setString(4, one.document());
                upsert.setInt(5, one.partition());
                upsert.setLong(6, one.offset());
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
    }

    private void saveOffsets(Connection connection) throws SQLException {
        try (var upsert = connection.prepareStatement("""
                insert into view.topic_offset (topic, partition, next_offset) values (?, ?, ?)
                on conflict (topic, partition) do update set next_offset = excluded.next_offset
                """)) {
            for (var one : next.entrySet()) {
                upsert.setString(1, topic);
                upsert.setInt(2, one.getKey());
                upsert.setLong(3, one.getValue());
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
    }

    /// The topic was made anew: its offsets begin again, so the old ones guard nothing.
    private void forgetOffsets() {
        database.jdbc()
                .sql("update view.latest_statistic set record_offset = -1 where topic = ?")
                .param(name)
                .update();
    }

    private Map<Integer, Long> offsets() {
        var offsets = new HashMap<Integer, Long>();
        database.jdbc()
                .sql("select partition, next_offset from view.topic_offset where topic = ?")
                .param(topic)
                .query(row -> {
                    offsets.put(row.getInt(1), row.getLong(2));
                });
        return offsets;
    }
}
