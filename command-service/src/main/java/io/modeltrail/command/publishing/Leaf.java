package io.modeltrail.command.publishing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.modeltrail.events.wire.Topics;
import io.modeltrail.log.MerkleHash;
import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;

/// A sequenced event as it goes to the topic: its record depends on nothing but the log, so that a topic that is
/// rebuilt is equal to the lost one.
@SuppressWarnings("ArrayRecordComponent") // Bytes from a column to a topic; nobody compares them.
record Leaf(long position, MerkleHash hash, String stream, String type, Instant recordedAt, byte[] envelope) {

    Leaf {
        if (!MerkleHash.ofLeaf(envelope).equals(hash)) {
            throw new PublishingFailed(
                    "the stored event at position %d is not the one that was sequenced: its hash is not %s"
                            .formatted(position, hash));
        }
    }

    ProducerRecord<byte[], byte[]> on(String topic) {
        var record = new ProducerRecord<>(topic, 0, recordedAt.toEpochMilli(), stream.getBytes(UTF_8), envelope);
        record.headers()
                .add(Topics.POSITION_HEADER, Long.toString(position).getBytes(UTF_8))
                .add(Topics.LEAF_HASH_HEADER, hash.toString().getBytes(UTF_8))
                .add(Topics.TYPE_HEADER, type.getBytes(UTF_8));
        return record;
    }
}
