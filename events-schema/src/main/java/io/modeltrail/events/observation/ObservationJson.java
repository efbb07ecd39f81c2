package io.modeltrail.events.observation;

import io.modeltrail.events.MalformedField;
import io.modeltrail.events.Required;
import io.modeltrail.events.catalog.Version;
import io.modeltrail.events.wire.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Observations and labels as JSON, read token by token because there are many of them. Every refusal is a
/// [MalformedField] that names the field and the rule.
public final class ObservationJson {

    private ObservationJson() {}

    public static byte[] write(Observation observation) {
        return Json.tolerant().writeValueAsBytes(observation);
    }

    public static byte[] write(Label label) {
        return Json.tolerant().writeValueAsBytes(label);
    }

    public static Observation readObservation(byte[] utf8) {
        var draft = new ObservationDraft();
        readMembers(utf8, (name, json) -> readMember(draft, name, json));
        return draft.finish();
    }

    public static Label readLabel(byte[] utf8) {
        var draft = new LabelDraft();
        readMembers(utf8, (name, json) -> {
            switch (name) {
                case "observationId" -> draft.observationId = JsonFields.text(json, name);
                case "caseId" -> draft.caseId = JsonFields.text(json, name);
                case "subject" -> draft.subject = JsonFields.text(json, name);
                case "truth" -> draft.truth = JsonFields.bool(json, name);
                case "at" -> draft.at = JsonFields.instant(json, name);
                default -> throw unknown(name, "observationId, caseId, subject, truth, at");
            }
        });
        return draft.finish();
    }

    private static void readMember(ObservationDraft draft, String name, JsonParser json) {
        switch (name) {
            case "observationId" -> draft.observationId = JsonFields.text(json, name);
            case "caseId" -> draft.caseId = JsonFields.text(json, name);
            case "at" -> draft.at = JsonFields.instant(json, name);
            case "model" -> draft.model = JsonFields.text(json, name);
            case "version" -> draft.version = JsonFields.text(json, name);
            case "rolloutId" -> draft.rolloutId = JsonFields.text(json, name);
            case "experimentId" -> draft.experimentId = JsonFields.text(json, name);
            case "arm" -> draft.arm = JsonFields.text(json, name);
            case "subject" -> draft.subject = JsonFields.text(json, name);
            case "latencyMs" -> draft.latencyMs = JsonFields.number(json, name);
            case "outcome" -> draft.outcome = outcome(JsonFields.text(json, name));
            case "score" -> draft.score = JsonFields.number(json, name);
            case "predicted" -> draft.predicted = JsonFields.bool(json, name);
            case "truth" -> draft.truth = JsonFields.bool(json, name);
            case "safety" -> draft.safety = JsonFields.number(json, name);
            case "metrics" -> draft.metrics = JsonFields.map(json, name, JsonFields::number);
            case "attributes" -> draft.attributes = JsonFields.map(json, name, JsonFields::text);
            default ->
                throw unknown(
                        name,
                        "observationId, caseId, at, model, version, rolloutId, experimentId, arm, subject, latencyMs,"
                                + " outcome, score, predicted, truth, safety, metrics, attributes");
        }
    }

    private static @Nullable Outcome outcome(@Nullable String text) {
        return switch (text) {
            case null -> null;
            case "OK" -> Outcome.OK;
            case "ERROR" -> Outcome.ERROR;
            case "TIMEOUT" -> Outcome.TIMEOUT;
            default -> throw new MalformedField("outcome", "must be OK, ERROR or TIMEOUT");
        };
    }

    private static MalformedField unknown(String name, String known) {
        return new MalformedField(name, "is not a known field; known are " + known);
    }

    private static void readMembers(byte[] utf8, Member member) {
        try (var json = Json.strict().createParser(utf8)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new MalformedField("(record)", "must be a JSON object");
            }
            for (var name = json.nextName(); name != null; name = json.nextName()) {
                json.nextToken();
                member.read(name, json);
            }
            if (json.currentToken() != JsonToken.END_OBJECT || json.nextToken() != null) {
                throw new MalformedField("(record)", "must be one JSON object with nothing after it");
            }
        } catch (JacksonException broken) {
            throw new MalformedField("(record)", "is not JSON: " + broken.getOriginalMessage());
        }
    }

    private interface Member {
        void read(String name, JsonParser json);
    }

    private static final class ObservationDraft {
        @Nullable
        String observationId;

        @Nullable
        String caseId;

        java.time.@Nullable Instant at;

        @Nullable
        String model;

        @Nullable
        String version;

        @Nullable
        String rolloutId;

        @Nullable
        String experimentId;

        @Nullable
        String arm;

        @Nullable
        String subject;

        @Nullable
        Double latencyMs;

        @Nullable
        Outcome outcome;

        @Nullable
        Double score;

        @Nullable
        Boolean predicted;

        @Nullable
        Boolean truth;

        @Nullable
        Double safety;

        Map<String, Double> metrics = Map.of();
        Map<String, String> attributes = Map.of();

        Observation finish() {
            double latency = Required.present(latencyMs, "latencyMs");
            Required.that(latency >= 0 && latency <= 86_400_000, "latencyMs", "must lie between 0 and 86400000");
            checkUnit(score, "score", "a missing score is left out, never a number such as -1");
            checkUnit(safety, "safety", "leave it out where unknown");
            var v = Required.text(version, "version");
            Version.parse(v, "version");
            return new Observation(
                    Pseudonym.of(observationId, "observationId"),
                    caseId == null ? null : Pseudonym.of(caseId, "caseId"),
                    Required.present(at, "at"),
                    Required.name(model, "model"),
                    v,
                    rolloutId == null ? null : Required.name(rolloutId, "rolloutId"),
                    experimentId == null ? null : Required.name(experimentId, "experimentId"),
                    arm == null ? null : Required.name(arm, "arm"),
                    Pseudonym.of(subject, "subject"),
                    latency,
                    Required.present(outcome, "outcome"),
                    score,
                    predicted,
                    truth,
                    safety,
                    metrics,
                    attributes);
        }

        private static void checkUnit(@Nullable Double value, String field, String wayOut) {
            Required.that(value == null || (value >= 0 && value <= 1), field, "must lie between 0 and 1; " + wayOut);
        }
    }

    private static final class LabelDraft {
        @Nullable
        String observationId;

        @Nullable
        String caseId;

        @Nullable
        String subject;

        @Nullable
        Boolean truth;

        java.time.@Nullable Instant at;

        Label finish() {
            Required.that(
                    (observationId == null) != (caseId == null),
                    "observationId",
                    "or caseId is required, and only one of them");
            return new Label(
                    observationId == null ? null : Pseudonym.of(observationId, "observationId"),
                    caseId == null ? null : Pseudonym.of(caseId, "caseId"),
                    Pseudonym.of(subject, "subject"),
                    Required.present(truth, "truth"),
                    Required.present(at, "at"));
        }
    }
}
