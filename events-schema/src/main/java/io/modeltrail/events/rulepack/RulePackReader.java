package io.modeltrail.events.rulepack;

import io.modeltrail.events.rulepack.Applicability.Trait;
import io.modeltrail.events.rulepack.EvidencePattern.All;
import io.modeltrail.events.rulepack.EvidencePattern.Any;
import io.modeltrail.events.rulepack.EvidencePattern.Approved;
import io.modeltrail.events.rulepack.EvidencePattern.NoneOpen;
import io.modeltrail.events.rulepack.EvidencePattern.Recorded;
import io.modeltrail.events.wire.Digests;
import io.modeltrail.events.wire.Json;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/// Reads a rule pack from its file, which `rule-pack.schema.json` describes.
final class RulePackReader {

    private RulePackReader() {}

    /// Throws [IllegalArgumentException] for what is no rule pack, naming the requirement.
    static RulePack read(byte[] file) {
        var json = Json.strict().readTree(file);
        var requirements = json.path("requirements")
                .valueStream()
                .map(RulePackReader::requirement)
                .toList();
        var ids = new HashSet<String>();
        requirements.forEach(requirement -> {
            if (!ids.add(requirement.id())) {
                throw new IllegalArgumentException("requirement %s stands twice".formatted(requirement.id()));
            }
        });
        return new RulePack(
                text(json, "framework"),
                text(json, "edition"),
                text(json, "title"),
                texts(json.path("sources")),
                requirements,
                Digests.ofBytes(file));
    }

    private static Requirement requirement(JsonNode json) {
        var id = text(json, "id");
        try {
            return new Requirement(
                    id,
                    text(json, "text"),
                    json.path("weight").asInt(1),
                    applicability(json.path("appliesIf")),
                    json.has("onlyIf") ? Optional.of(recorded(json.path("onlyIf"))) : Optional.empty(),
                    evidence(json.path("evidence")));
        } catch (RuntimeException broken) {
            throw new IllegalArgumentException("requirement %s: %s".formatted(id, broken.getMessage()), broken);
        }
    }

    private static Applicability applicability(JsonNode json) {
        var values = new TreeMap<Trait, SortedSet<String>>();
        json.propertyStream()
                .forEach(trait -> values.put(
                        Trait.valueOf(
                                trait.getKey().replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT)),
                        new TreeSet<>(texts(trait.getValue()))));
        return new Applicability(values);
    }

    private static EvidencePattern evidence(JsonNode json) {
        if (json.has("all")) {
            return new All(parts(json.path("all")));
        }
        if (json.has("any")) {
            return new Any(parts(json.path("any")));
        }
        if (json.has("document")) {
            return new Approved(
                    text(json, "document"),
                    texts(json.path("roles")),
                    days(json),
                    json.has("before") ? Optional.of(recorded(json.path("before"))) : Optional.empty());
        }
        if (json.has("noneOpen")) {
            var open = json.path("noneOpen");
            return new NoneOpen(
                    recorded(open.path("opened")),
                    open.path("closed")
                            .valueStream()
                            .map(RulePackReader::recorded)
                            .toList(),
                    text(open, "by"));
        }
        return recorded(json);
    }

    private static List<EvidencePattern> parts(JsonNode json) {
        return json.valueStream().map(RulePackReader::evidence).toList();
    }

    private static Recorded recorded(JsonNode json) {
        var where = new TreeMap<String, FieldCondition>();
        json.path("where").propertyStream().forEach(field -> where.put(field.getKey(), condition(field.getValue())));
        return new Recorded(
                text(json, "event"),
                where,
                days(json),
                json.has("before") ? Optional.of(recorded(json.path("before"))) : Optional.empty(),
                json.has("after") ? Optional.of(recorded(json.path("after"))) : Optional.empty());
    }

    private static FieldCondition condition(JsonNode json) {
        if (json.isArray()) {
            return new FieldCondition.In(texts(json));
        }
        if (json.has("hasAll")) {
            return new FieldCondition.HasAll(texts(json.path("hasAll")));
        }
        if (json.has("atLeast")) {
            return new FieldCondition.AtLeast(json.path("atLeast").asInt());
        }
        if (json.has("filled")) {
            return new FieldCondition.Filled();
        }
        return new FieldCondition.In(List.of(json.asString()));
    }

    private static OptionalInt days(JsonNode json) {
        return json.has("freshDays") ? OptionalInt.of(json.path("freshDays").asInt()) : OptionalInt.empty();
    }

    private static List<String> texts(JsonNode json) {
        return json.valueStream().map(JsonNode::asString).toList();
    }

    private static String text(JsonNode json, String field) {
        var value = json.path(field);
        if (!value.isString()) {
            throw new IllegalArgumentException("%s is missing".formatted(field));
        }
        return value.asString();
    }
}
