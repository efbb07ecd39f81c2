package io.modeltrail.query.reading;

import io.modeltrail.query.reading.Reads.Answer;
import io.modeltrail.query.reading.Snapshot.Item;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/// Turns what was read into HTTP answers with the position they reflect.
public final class Answers {

    /// The position that an answer reflects.
    public static final String POSITION = "ModelTrail-Position";

    private Answers() {}

    /// One thing, with the version of its stream as entity tag.
    public static ResponseEntity<String> one(Answer<Optional<Item>> answer, String what) {
        var item = answer.value()
                .orElseThrow(() -> new NotThere("there is no " + what + " as of position " + answer.position()));
        return at(answer.position())
                .eTag("\"" + item.streamVersion() + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .body(item.json());
    }

    public static ResponseEntity<String> json(String json, long position) {
        return at(position).contentType(MediaType.APPLICATION_JSON).body(json);
    }

    /// A list under a name, and where it goes on after the last item shown.
    public static ResponseEntity<String> list(String name, Answer<Page> answer) {
        var items = answer.value().items().stream().collect(Collectors.joining(",", "[", "]"));
        var response = at(answer.position()).contentType(MediaType.APPLICATION_JSON);
        answer.value().next().ifPresent(after -> response.header("Link", next(after)));
        var next = answer.value()
                .next()
                .map(after ->
                        ",\"next\":" + io.modeltrail.events.wire.Json.tolerant().writeValueAsString(after));
        return response.body("{\"%s\":%s%s}".formatted(name, items, next.orElse("")));
    }

    /// The request's own address with another cursor, as a Link header. What the caller encoded stays as it is.
    public static String next(String after) {
        var uri = ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam("after", UriUtils.encode(after, StandardCharsets.UTF_8))
                .build()
                .toUriString();
        return "<" + uri + ">; rel=\"next\"";
    }

    public static ResponseEntity.BodyBuilder at(long position) {
        return ResponseEntity.ok().header(POSITION, Long.toString(position)).header("Cache-Control", "no-cache");
    }

    /// Items of a list, and the cursor to go on with where there are more.
    public record Page(List<String> items, Optional<String> next) {

        /// `read` holds one item more than the limit when there are more; `cursor` names the last item shown.
        public static <T> Page of(
                List<T> read,
                int limit,
                java.util.function.Function<T, String> json,
                java.util.function.Function<T, String> cursor) {
            boolean more = read.size() > limit;
            var shown = more ? read.subList(0, limit) : read;
            return new Page(
                    shown.stream().map(json).toList(),
                    more ? Optional.of(cursor.apply(shown.getLast())) : Optional.empty());
        }
    }
}
