package io.modeltrail.query.policy;

import io.modeltrail.events.Streams;
import io.modeltrail.events.policy.PolicyNames;
import io.modeltrail.events.rulepack.RulePacks;
import io.modeltrail.events.wire.Json;
import io.modeltrail.query.audit.History;
import io.modeltrail.query.reading.Answers;
import io.modeltrail.query.reading.Asking;
import io.modeltrail.query.reading.NotThere;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// `GET /api/v1/policies` and `…/{policy}`, folded from the stored leaves: the very events that decisions read.
@RestController("queryPolicyController")
@RequestMapping("/api/v1/policies")
public final class PolicyController {

    private final History history;

    public PolicyController(History history) {
        this.history = history;
    }

    /// Every policy that a decision may rest on, also those that nobody has changed.
    @GetMapping
    ResponseEntity<String> policies(Asking asking) {
        var streams = names().map(Streams::policy).toList();
        var answer = history.leavesOfEach(streams, asking);
        var policies = names().map(name -> PolicyVersions.of(
                                name, answer.value().getOrDefault(Streams.policy(name), List.of()))
                        .summary())
                .toList();
        return Answers.json(Json.tolerant().writeValueAsString(Map.of("policies", policies)), answer.position());
    }

    @GetMapping("/{policy}")
    ResponseEntity<String> policy(Asking asking, @PathVariable String policy) {
        if (names().noneMatch(policy::equals)) {
            throw new NotThere("there is no policy %s; there are %s".formatted(policy, names().toList()));
        }
        var stream = Streams.policy(policy);
        var answer = history.leavesOfEach(List.of(stream), asking);
        var versions = PolicyVersions.of(policy, answer.value().getOrDefault(stream, List.of()));
        return Answers.at(answer.position())
                .eTag("\"%d\"".formatted(versions.streamVersion()))
                .contentType(MediaType.APPLICATION_JSON)
                .body(Json.tolerant().writeValueAsString(versions));
    }

    private static Stream<String> names() {
        return Stream.concat(
                Stream.of(PolicyNames.CLINICAL_THRESHOLDS, PolicyNames.ROLLBACK),
                RulePacks.frameworks().stream().map(PolicyNames::rulePack));
    }
}
