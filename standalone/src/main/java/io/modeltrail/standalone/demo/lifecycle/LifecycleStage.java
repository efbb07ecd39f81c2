package io.modeltrail.standalone.demo.lifecycle;

import io.modeltrail.standalone.client.ApiClient;
import io.modeltrail.standalone.client.ApiClient.ApiFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/// Where the story is played: commands in the names of the demo's people, reads that wait for what was just written,
/// and
/// refusals that are counted.
final class LifecycleStage implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration A_MOMENT = Duration.ofMillis(20);
    private static final int STALE = 412;

    private final ApiClient api;
    private final ApiClient colleague;
    private final Map<String, Long> written = new HashMap<>();
    private int refusals;

    LifecycleStage(ApiClient api) {
        this.api = api;
        this.colleague = new ApiClient(api.servers(), api.demoToken("regulatory-affairs", "noor"));
    }

    int refusals() {
        return refusals;
    }

    /// A command in the name of the demo user with this role.
    JsonNode send(String role, String path, Map<String, ?> body) {
        return remembered(api.post("api/v1/" + path, role, UUID.randomUUID().toString(), reasoned(body)));
    }

    /// As somebody else with the role regulatory-affairs: nobody signs for their own work.
    JsonNode sendAsColleague(String stream, String path, Map<String, ?> body) {
        return sendKnowing(colleague, stream, "regulatory-affairs", path, body);
    }

    /// A command that rests on what its stream holds now. What another stream told it in the meantime is read first.
    JsonNode sendKnowing(String stream, String role, String path, Map<String, ?> body) {
        return sendKnowing(api, stream, role, path, body);
    }

    private JsonNode sendKnowing(ApiClient as, String stream, String role, String path, Map<String, ?> body) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return remembered(as.post(
                        "api/v1/" + path,
                        role,
                        UUID.randomUUID().toString(),
                        facts(stream).path("version").asLong(),
                        reasoned(body)));
            } catch (ApiFailure behind) {
                if (behind.status() != STALE || System.nanoTime() > deadline) {
                    throw behind;
                }
                LockSupport.parkNanos(A_MOMENT.toNanos());
            }
        }
    }

    /// What a gate has against a command, in the server's words; the story counts on being refused.
    List<String> refused(String stream, String role, String path, Map<String, ?> body) {
        try {
            sendKnowing(stream, role, path, body);
        } catch (ApiFailure refused) {
            refusals++;
            var unmet = new ArrayList<String>();
            var problem = refused.problem();
            if (problem != null) {
                problem.path("unmet")
                        .forEach(one -> unmet.add(one.path("rule").asString("") + ": "
                                + one.path("why").asString("")));
            }
            return unmet.isEmpty() ? List.of(String.valueOf(refused.getMessage())) : unmet;
        }
        throw new IllegalStateException(path + " was expected to be refused");
    }

    /// Puts bytes into the document store and gives their digest.
    String document(String role, String mediaType, byte[] bytes) {
        return api.upload("api/v1/documents", role, mediaType, bytes)
                .path("digest")
                .asString();
    }

    /// A field of what a stream's events say, the latest word of each.
    String said(String stream, String field) {
        return facts(stream).path("state").path(field).asString();
    }

    /// A field of a read, once that read reflects all that this story wrote to a stream.
    String awaited(String path, String stream, String pointer) {
        long position = facts(stream).path("position").asLong();
        return api.get("api/v1/%s?minPosition=%d".formatted(path, position))
                .at(pointer)
                .asString();
    }

    /// The bytes of a read that reflects all that this story wrote to a stream.
    byte[] bytes(String path, String stream) {
        long position = facts(stream).path("position").asLong();
        return api.find("api/v1/%s?minPosition=%d".formatted(path, position))
                .orElseThrow(() -> new IllegalStateException(path + " is not there"));
    }

    /// A stream as it is read, once everything is there that this story wrote to it.
    private JsonNode facts(String stream) {
        long least = written.getOrDefault(stream, 0L);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                var facts = api.get("api/v1/streams/" + stream);
                if (facts.path("version").asLong() >= least) {
                    return facts;
                }
            } catch (ApiFailure notYet) {
                if (notYet.status() != 404 || System.nanoTime() > deadline) {
                    throw notYet;
                }
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("%s is not read up to version %d".formatted(stream, least));
            }
            LockSupport.parkNanos(A_MOMENT.toNanos());
        }
    }

    private JsonNode remembered(JsonNode answer) {
        written.merge(
                answer.path("stream").asString(), answer.path("streamVersion").asLong(), Math::max);
        return answer;
    }

    private static Map<String, ?> reasoned(Map<String, ?> body) {
        var whole = new HashMap<String, Object>(body);
        whole.putIfAbsent("reason", "the demo's lifecycle");
        return whole;
    }

    @Override
    public void close() {
        colleague.close();
    }
}
