package io.modeltrail.command.observation;

import io.modeltrail.command.dispatch.Caller;
import io.modeltrail.command.dispatch.Identities;
import io.modeltrail.command.domain.Role;
import io.modeltrail.command.identity.Tokens;
import io.modeltrail.command.web.Problem;
import io.modeltrail.command.web.WebProblem;
import io.modeltrail.events.MalformedField;
import io.modeltrail.events.observation.ObservationJson;
import io.modeltrail.events.wire.Topics;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// `POST /api/v1/observations` and `/api/v1/labels`: NDJSON in, records on Kafka keyed by subject, counts back. What is
/// counted as accepted is durable at the broker.
@RestController
public class ObservationController {

    private static final String NDJSON = "application/x-ndjson";

    private final ObservationProducer producer;
    private final ObservationProperties limits;
    private final Identities identities;
    private final InstantSource clock;

    public ObservationController(
            ObservationProducer producer, ObservationProperties limits, Identities identities, InstantSource clock) {
        this.producer = producer;
        this.limits = limits;
        this.identities = identities;
        this.clock = clock;
    }

    @PostMapping("/api/v1/observations")
    ResponseEntity<byte[]> observations(HttpServletRequest request) throws IOException, InterruptedException {
        return take(
                request,
                Topics.OBSERVATIONS,
                line -> ObservationJson.readObservation(line).subject());
    }

    @PostMapping("/api/v1/labels")
    ResponseEntity<byte[]> labels(HttpServletRequest request) throws IOException, InterruptedException {
        return take(
                request, Topics.LABELS, line -> ObservationJson.readLabel(line).subject());
    }

    private ResponseEntity<byte[]> take(HttpServletRequest request, String topic, Function<byte[], String> subject)
            throws IOException, InterruptedException {
        requireSource(request);
        if (request.getContentLengthLong() > limits.maxBatch().toBytes()) {
            throw tooLarge();
        }
        var batch = new Batch(limits.maxRejectionsListed());
        boolean whole = read(request, topic, subject, batch);
        settle(batch);
        if (!whole) {
            throw tooLarge();
        }
        return ResponseEntity.accepted().contentType(MediaType.APPLICATION_JSON).body(batch.answer());
    }

    /// False when the batch went on beyond its limit.
    private boolean read(HttpServletRequest request, String topic, Function<byte[], String> subject, Batch batch)
            throws IOException {
        var lines = new Lines(request.getInputStream(), limits.maxBatch().toBytes(), (int)
                limits.maxLine().toBytes());
        for (long number = 1; ; number++) {
            switch (lines.next()) {
                case Lines.Line.End _ -> {
                    return true;
                }
                case Lines.Line.BatchTooLarge _ -> {
                    return false;
                }
                case Lines.Line.TooLong _ ->
                    batch.reject(
                            number,
                            new MalformedField(
                                    "(record)",
                                    "must have at most %d bytes"
                                            .formatted(limits.maxLine().toBytes())));
                case Lines.Line.Text(var utf8) -> send(topic, subject, batch, number, utf8);
            }
        }
    }

    private void send(String topic, Function<byte[], String> subject, Batch batch, long number, byte[] utf8) {
        if (utf8.length == 0) {
            return;
        }
        try {
            batch.accept(producer.send(new ProducerRecord<>(topic, subject.apply(utf8), utf8)));
        } catch (MalformedField malformed) {
            batch.reject(number, malformed);
        } catch (KafkaException away) {
            throw unavailable(away);
        }
    }

    private static void settle(Batch batch) throws InterruptedException {
        for (var sending : batch.sent()) {
            try {
                sending.get();
            } catch (ExecutionException failure) {
                throw unavailable(failure);
            }
        }
    }

    private void requireSource(HttpServletRequest request) {
        if (!(request.getUserPrincipal() instanceof JwtAuthenticationToken authenticated)
                || !isSource(Tokens.caller(authenticated.getToken()))) {
            throw new WebProblem(Problem.of(
                    403, "ROLE_NOT_ALLOWED", "observations and labels need the role " + Role.SERVICE.spelling()));
        }
        var type = request.getContentType();
        if (type == null || !type.startsWith(NDJSON)) {
            throw new WebProblem(Problem.of(
                    415, "UNSUPPORTED_MEDIA_TYPE", "send one JSON object a line as Content-Type: " + NDJSON));
        }
    }

    private boolean isSource(Caller caller) {
        var identity = identities.of(caller.actor());
        return !identity.blocked()
                && identity.rolesOf(caller.roles(), clock.instant()).contains(Role.SERVICE);
    }

    private WebProblem tooLarge() {
        return new WebProblem(Problem.of(
                413,
                "TOO_LARGE",
                "a batch takes at most %s; lines before the limit may have been taken, and sending them again does no harm"
                        .formatted(limits.maxBatch())));
    }

    private static WebProblem unavailable(Exception away) {
        return new WebProblem(Problem.of(
                503,
                "BROKER_UNAVAILABLE",
                "not all lines could be stored (%s); send the batch again, what arrives twice counts once"
                        .formatted(away.getMessage())));
    }
}
