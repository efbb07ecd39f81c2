package io.modeltrail.standalone.demo.lifecycle;

import io.modeltrail.events.wire.Digests;
import io.modeltrail.events.wire.Json;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// How a version comes before authorities: a package out of the log, filed by somebody else than who assembled it, a
/// question with its answer, and a decision under a number.
final class MarketChapter {

    private static final String REGULATORY = "regulatory-affairs";

    private final LifecycleStage stage;
    private final Consumer<String> say;
    private final String model;
    private final String version;

    MarketChapter(LifecycleStage stage, Consumer<String> say, String model, String version) {
        this.stage = stage;
        this.say = say;
        this.model = model;
        this.version = version;
    }

    void fda() {
        var submission = submission("FDA", "PREMARKET_NOTIFICATION_510K", "fda");
        var today = LocalDate.now(ZoneOffset.UTC);
        stage.send(
                REGULATORY,
                "submissions/%s/questions".formatted(submission),
                Map.of("questionId", "q-1", "question", "Who watches the drift of lactate?", "receivedOn", today));
        stage.send(
                REGULATORY,
                "submissions/%s/questions/q-1/answer".formatted(submission),
                Map.of("answer", "See the surveillance plan.", "documents", List.of(), "answeredOn", today));
        decided(submission, "K260017");
    }

    void notifiedBody() {
        decided(submission("EU_NOTIFIED_BODY", "CE_CONFORMITY_ASSESSMENT", "ce"), "CE-0123-2026");
    }

    private String submission(String authority, String type, String name) {
        var submission = "%s-%s".formatted(model, name);
        stage.send(
                REGULATORY,
                "submissions",
                Map.of(
                        "submissionId",
                        submission,
                        "model",
                        model,
                        "version",
                        version,
                        "authority",
                        authority,
                        "submissionType",
                        type));
        var bytes = stage.bytes(
                "compliance/%s/%s/submission-package/manifest".formatted(model, version),
                "ModelVersion/%s/%s".formatted(model, version));
        var manifest = Json.tolerant().readTree(bytes);
        var digest = Digests.ofBytes(bytes);
        var gaps =
                manifest.path("gaps").valueStream().map(gap -> gap.asString()).toList();
        stage.send(
                REGULATORY,
                "submissions/%s/package".formatted(submission),
                Map.of(
                        "digest",
                        digest,
                        "size",
                        manifest.path("size").asLong(),
                        "root",
                        manifest.path("root").asString(),
                        "gaps",
                        gaps,
                        "evidence",
                        manifest.path("evidence").asString()));
        say.accept(
                "Rae Okafor assembles the package for %s from the log's first %d entries; %d sections have no evidence"
                        .formatted(authority, manifest.path("size").asLong(), gaps.size()));
        stage.sendAsColleague(
                "Submission/" + submission,
                "submissions/%s/file".formatted(submission),
                Map.of(
                        "filedOn",
                        LocalDate.now(ZoneOffset.UTC),
                        "explained",
                        gaps.stream()
                                .map(gap -> Map.of("section", gap, "why", "agreed with the authority beforehand"))
                                .toList(),
                        "signature",
                        Map.of("meaning", "APPROVAL", "digest", digest)));
        say.accept("a colleague of Rae Okafor's explains each of them and signs for filing");
        return submission;
    }

    private void decided(String submission, String number) {
        stage.send(
                REGULATORY,
                "submissions/%s/decision".formatted(submission),
                Map.of("outcome", "ACCEPTED", "number", number, "decidedOn", LocalDate.now(ZoneOffset.UTC)));
        say.accept("it is accepted under %s".formatted(number));
    }
}
