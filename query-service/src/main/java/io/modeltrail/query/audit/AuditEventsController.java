package io.modeltrail.query.audit;

import io.modeltrail.query.audit.Leaves.Filter;
import io.modeltrail.query.reading.Answers;
import io.modeltrail.query.reading.Answers.Page;
import io.modeltrail.query.reading.Asking;
import io.modeltrail.query.reading.BadParameter;
import io.modeltrail.query.reading.Parameters;
import io.modeltrail.query.reading.Reads;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET /api/v1/audit/events`: leaves by stream, kind, actor, type, correlation, command and time, in order of
/// position.
/// As JSON each with its position and hash; as NDJSON the leaves' own bytes, a line each. `after` is a position.
@RestController("queryAuditEventsController")
@RequestMapping("/api/v1/audit/events")
public final class AuditEventsController {

    private static final int MOST_LINES = 10_000;

    private final Reads reads;

    public AuditEventsController(Reads reads) {
        this.reads = reads;
    }

    /// The filters as they come.
    record Asked(
            @Nullable String stream,
            @Nullable String kind,
            @Nullable String actor,
            @Nullable String type,
            @Nullable String correlation,
            @Nullable String command,
            @Nullable String from,
            @Nullable String to,
            @Nullable String after) {

        Filter filter() {
            var filter = new Filter(
                    stream,
                    kind,
                    actor,
                    wireName(type),
                    correlation,
                    command,
                    Parameters.time(from, "from"),
                    Parameters.time(to, "to"));
            if (filter.from() != null && filter.to() != null && !filter.from().isBefore(filter.to())) {
                throw new BadParameter("to", "must be later than from");
            }
            return filter;
        }

        /// `RolloutStarted` stands for `modeltrail.RolloutStarted.v1`.
        private static @Nullable String wireName(@Nullable String type) {
            return type == null || type.contains(".") ? type : "modeltrail." + type + ".v1";
        }

        long position() {
            return Parameters.position(after, "after").orElse(-1);
        }
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> json(Asking asking, Asked asked, @RequestParam(required = false) @Nullable String limit) {
        int most = Parameters.limit(limit);
        var answer = find(asking, asked, most);
        return Answers.list(
                "events",
                new Reads.Answer<>(
                        Page.of(
                                answer.value(),
                                most,
                                AuditEventsController::json,
                                leaf -> Long.toString(leaf.position())),
                        answer.position()));
    }

    @GetMapping(produces = MediaType.APPLICATION_NDJSON_VALUE)
    ResponseEntity<byte[]> lines(Asking asking, Asked asked, @RequestParam(required = false) @Nullable String limit) {
        int most = Parameters.limit(limit, MOST_LINES);
        var answer = find(asking, asked, most);
        var leaves = answer.value();
        var response = Answers.at(answer.position()).contentType(MediaType.APPLICATION_NDJSON);
        if (leaves.size() > most) {
            leaves = leaves.subList(0, most);
            response.header("Link", Answers.next(Long.toString(leaves.getLast().position())));
        }
        var lines = new ByteArrayOutputStream();
        leaves.forEach(leaf -> {
            lines.writeBytes(leaf.bytes());
            lines.write('\n');
        });
        return response.body(lines.toByteArray());
    }

    private Reads.Answer<List<Leaf>> find(Asking asking, Asked asked, int limit) {
        var filter = asked.filter();
        long after = asked.position();
        return reads.read(AuditProjection.NAME, asking, at -> Leaves.find(at, filter, after, limit + 1));
    }

    private static String json(Leaf leaf) {
        var envelope = leaf.envelope().isPresent() ? leaf.text() : "null";
        return "{\"position\":%d,\"leafHash\":\"%s\",\"envelope\":%s}"
                .formatted(leaf.position(), leaf.hash(), envelope);
    }
}
