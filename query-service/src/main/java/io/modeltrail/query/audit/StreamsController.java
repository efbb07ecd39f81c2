package io.modeltrail.query.audit;

import io.modeltrail.events.wire.Json;
import io.modeltrail.query.reading.Answers;
import io.modeltrail.query.reading.Asking;
import io.modeltrail.query.reading.NotThere;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/// `GET /api/v1/streams/{kind}/{id…}`: any stream as of any moment, folded from its leaves without knowing their types.
/// `state` holds the latest value of each field that an event of the stream carried.
@RestController("queryStreamsController")
public final class StreamsController {

    private final History history;

    public StreamsController(History history) {
        this.history = history;
    }

    record StreamState(String stream, long version, long position, ObjectNode state, Told last, List<Told> facts) {}

    @GetMapping("/api/v1/streams/{kind}/{*id}")
    ResponseEntity<String> stream(Asking asking, @PathVariable String kind, @PathVariable String id) {
        var stream = kind + id;
        var answer = history.leaves(stream, asking);
        var facts =
                answer.value().stream().flatMap(leaf -> Told.of(leaf).stream()).toList();
        if (facts.isEmpty()) {
            throw new NotThere("the events of stream " + stream + " cannot be read by this release");
        }
        var state = Json.tolerant().createObjectNode();
        facts.forEach(fact -> fact.data().properties().forEach(field -> state.set(field.getKey(), field.getValue())));
        var last = facts.getLast();
        var folded = new StreamState(stream, last.streamVersion(), last.position(), state, last, facts);
        var response = Answers.json(Json.tolerant().writeValueAsString(folded), answer.position());
        return ResponseEntity.status(response.getStatusCode())
                .headers(response.getHeaders())
                .eTag("\"" + last.streamVersion() + "\"")
                .body(response.getBody());
    }
}
