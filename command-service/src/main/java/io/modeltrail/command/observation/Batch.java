package io.modeltrail.command.observation;

import io.modeltrail.events.MalformedField;
import io.modeltrail.events.wire.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.RecordMetadata;

/// What has become of a batch so far.
final class Batch {

    /// A line that was not taken, counted from 1.
    record RejectedLine(long line, String field, String rule) {}

    private final int maxListed;
    private final List<RejectedLine> rejected = new ArrayList<>();
    private final List<Future<RecordMetadata>> sent = new ArrayList<>();
    private long rejections;

    Batch(int maxListed) {
        this.maxListed = maxListed;
    }

    void accept(Future<RecordMetadata> sending) {
        sent.add(sending);
    }

    void reject(long line, MalformedField why) {
        rejections++;
        if (rejected.size() < maxListed) {
            rejected.add(new RejectedLine(line, why.field(), why.rule()));
        }
    }

    List<Future<RecordMetadata>> sent() {
        return sent;
    }

    /// `{accepted, rejected: [{line, field, rule}], rejectedCount}`.
    byte[] answer() {
        var body = Json.tolerant().createObjectNode();
        body.put("accepted", sent.size());
        body.put("rejectedCount", rejections);
        body.set("rejected", Json.tolerant().valueToTree(rejected));
        return Json.tolerant().writeValueAsBytes(body);
    }
}
