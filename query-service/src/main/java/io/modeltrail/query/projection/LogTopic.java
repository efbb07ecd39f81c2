package io.modeltrail.query.projection;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.modeltrail.events.wire.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/// The topic of the log as records with positions.
public final class LogTopic implements AutoCloseable {

    private final TopicReader reader;

    private LogTopic(TopicReader reader) {
        this.reader = reader;
    }

    public static LogTopic open(QueryTopics topics, long offset) {
        return new LogTopic(TopicReader.open(topics, topics.lifecycleEvents(), Map.of(0, offset)));
    }

    /// Throws [BrokenLog] when a record does not say which position it has.
    public List<LogRecord> poll(Duration atMost) {
        return reader.poll(atMost).stream().map(LogTopic::read).toList();
    }

    public long lag() {
        return reader.lag();
    }

    public long end() {
        return reader.end();
    }

    public long next() {
        return reader.next();
    }

    @Override
    public void close() {
        reader.close();
    }

    private static LogRecord read(ConsumerRecord<String, byte[]> record) {
        var position = header(record, Topics.POSITION_HEADER);
        if (position == null || !position.matches("[0-9]{1,18}")) {
            throw new BrokenLog(
                    "the record at offset %d of %s has no position".formatted(record.offset(), record.topic()));
        }
        var hash = header(record, Topics.LEAF_HASH_HEADER);
        return new LogRecord(
                Long.parseLong(position),
                record.offset(),
                record.key() == null ? "" : record.key(),
                record.value() == null ? new byte[0] : record.value(),
                hash == null ? "" : hash,
                Instant.ofEpochMilli(record.timestamp()));
    }

    private static @Nullable String header(ConsumerRecord<String, byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), UTF_8);
    }

    /// The topic is not the log: a position is missing. Nothing is folded beyond it until a person has looked.
    public static final class BrokenLog extends IllegalStateException {
        BrokenLog(String message) {
            super(message);
        }
    }
}
