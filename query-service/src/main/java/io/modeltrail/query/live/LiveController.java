package io.modeltrail.query.live;

import io.modeltrail.query.identity.BlockedIdentities;
import io.modeltrail.query.reading.BadParameter;
import io.modeltrail.query.reading.NotYet;
import io.modeltrail.query.reading.Parameters;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// `GET /api/v1/stream`: lifecycle events as they are verified, each with its position as id, and statistics without
/// one.
/// It goes on after `Last-Event-ID` (or `after`), and with what is new when neither is given. `stream` restricts the
/// lifecycle events to one stream. It ends when the reader is blocked.
@RestController("queryLiveController")
public final class LiveController {

    private final LiveFeed feed;
    private final BlockedIdentities blocked;

    public LiveController(LiveFeed feed, BlockedIdentities blocked) {
        this.feed = feed;
        this.blocked = blocked;
    }

    @GetMapping("/api/v1/stream")
    ResponseEntity<SseEmitter> stream(
            JwtAuthenticationToken reader,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "") String stream) {
        if (!stream.isEmpty() && !stream.contains("/")) {
            throw new BadParameter("stream", "must be Kind/id, such as Rollout/r-1");
        }
        OptionalLong from = lastEventId == null
                ? Parameters.position(after, "after")
                : Parameters.position(lastEventId, "Last-Event-ID");
        var identity = BlockedIdentities.identity(reader.getToken());
        var emitter = feed.open(from, stream, () -> blocked.contains(identity))
                .orElseThrow(() -> new NotYet("too many readers follow the log here; ask again later"));
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_EVENT_STREAM)
                .header("Cache-Control", "no-store")
                .header("X-Accel-Buffering", "no")
                .body(emitter);
    }
}
