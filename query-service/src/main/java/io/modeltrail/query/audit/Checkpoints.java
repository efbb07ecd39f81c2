package io.modeltrail.query.audit;

import io.modeltrail.log.MerkleHash;
import io.modeltrail.log.note.Checkpoint;
import io.modeltrail.query.database.QueryDatabase;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The checkpoints that were received, and what became of them.
final class Checkpoints {

    private static final int AT_ONCE = 100;

    private final QueryDatabase database;

    Checkpoints(QueryDatabase database) {
        this.database = database;
    }

    /// A checkpoint whose signature holds.
    record Stored(long offset, long size, MerkleHash root, String note) {}

    long nextOffset(String topic) {
        return database.jdbc()
                .sql("select next_offset from view.topic_offset where topic = ? and partition = 0")
                .param(topic)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    void advance(String topic, long nextOffset) {
        database.jdbc().sql("""
                        insert into view.topic_offset (topic, partition, next_offset) values (?, 0, ?)
                        on conflict (topic, partition) do update set next_offset = excluded.next_offset
                        """).params(topic, nextOffset).update();
    }

    void receive(long offset, String note, Checkpoint checkpoint) {
        if (checkpoint.size() < 0) {
            refuse(offset, note, "its size is beyond every log");
            return;
        }
        database.jdbc()
                .sql("""
                        insert into view.checkpoint (record_offset, size, root, note, verdict) values (?, ?, ?, ?, 'PENDING')
                        on conflict (record_offset) do update set size = excluded.size, root = excluded.root,
                            note = excluded.note, verdict = 'PENDING', why = null
                        """)
                .params(offset, checkpoint.size(), checkpoint.root().bytes(), note)
                .update();
    }

    void refuse(long offset, String note, String why) {
        database.jdbc()
                .sql("""
                        insert into view.checkpoint (record_offset, note, verdict, why, judged_at)
                        values (?, ?, 'REFUSED', ?, now()) on conflict (record_offset) do nothing
                        """)
                .params(offset, note.replace('\0', '\uFFFD'), why.replace('\0', '\uFFFD'))
                .update();
    }

    /// Those that cover at most so many leaves, smallest first.
    List<Stored> pending(long leaves) {
        return database.jdbc()
                .sql("""
                        select record_offset, size, root, note from view.checkpoint
                        where verdict = 'PENDING' and size <= ? order by size limit ?
                        """)
                .params(leaves, AT_ONCE)
                .query(Checkpoints::read)
                .list();
    }

    void judged(long offset, Optional<String> contradiction) {
        database.jdbc()
                .sql(
                        "update view.checkpoint set verdict = ?, why = nullif(?, ''), judged_at = now() where record_offset = ?")
                .params(contradiction.isEmpty() ? "VERIFIED" : "REFUSED", contradiction.orElse(""), offset)
                .update();
    }

    void judgeRefusedAgain() {
        database.jdbc()
                .sql("update view.checkpoint set verdict = 'PENDING' where verdict = 'REFUSED' and root is not null")
                .update();
    }

    /// The largest one that the received leaves bear out and that covers at least so many of them.
    static Optional<Stored> latest(JdbcClient jdbc, long atLeast) {
        return jdbc.sql("""
                        select record_offset, size, root, note from view.checkpoint
                        where verdict = 'VERIFIED' and size >= ? order by size desc, record_offset desc limit 1
                        """).param(atLeast).query(Checkpoints::read).optional();
    }

    /// The largest one that the received leaves bear out and that covers at most so many of them.
    static Optional<Stored> latestAt(JdbcClient jdbc, long atMost) {
        return jdbc.sql("""
                        select record_offset, size, root, note from view.checkpoint
                        where verdict = 'VERIFIED' and size <= ? order by size desc, record_offset desc limit 1
                        """).param(atMost).query(Checkpoints::read).optional();
    }

    private static Stored read(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new Stored(row.getLong(1), row.getLong(2), MerkleHash.of(row.getBytes(3)), row.getString(4));
    }
}
