package io.modeltrail.query.audit;

import io.modeltrail.log.MerkleHash;
import io.modeltrail.query.projection.LogRecord;
import org.jspecify.annotations.Nullable;

/// A sign that the copy of the log on Kafka is not what the log has signed. `subject` says which record or checkpoint.
record Alarm(String kind, String subject, @Nullable Long position, String detail) {

    static Alarm leafHash(LogRecord record, MerkleHash computed) {
        return new Alarm(
                "LEAF_HASH",
                "position " + record.position(),
                record.position(),
                "the leaf at position %d hashes to %s, its header says %s"
                        .formatted(record.position(), computed, record.claimedLeafHash()));
    }

    static Alarm unreadable(LogRecord record, String why) {
        return new Alarm("UNREADABLE", "position " + record.position(), record.position(), why);
    }

    static Alarm checkpoint(long offset, String why) {
        return new Alarm("CHECKPOINT", "checkpoint at offset " + offset, null, why);
    }
}
