package io.modeltrail.command.web;

import io.modeltrail.command.dispatch.Codes;
import io.modeltrail.events.wire.CommandReply;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/// Tells a client to let its user log in again before a signature: the step-up challenge of RFC 9470.
final class StepUp {

    private final String challenge;

    /// `acr` are the classes of login that count, any when it is empty.
    StepUp(Duration loginAge, List<String> acr) {
        this.challenge = "Bearer error=\"insufficient_user_authentication\","
                + " error_description=\"a signature needs a fresh login\", max_age=\"%d\""
                        .formatted(loginAge.toSeconds())
                + (acr.isEmpty() ? "" : ", acr_values=\"%s\"".formatted(String.join(" ", acr)));
    }

    ResponseEntity<byte[]> challenging(CommandReply reply, ResponseEntity<byte[]> answer) {
        if (!Codes.isStepUp(reply.unmet())) {
            return answer;
        }
        var headers = new HttpHeaders(answer.getHeaders());
        headers.set(HttpHeaders.WWW_AUTHENTICATE, challenge);
        return new ResponseEntity<>(answer.getBody(), headers, answer.getStatusCode());
    }
}
