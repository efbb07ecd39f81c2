package io.modeltrail.events.schema;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.MissingNode;

/// What a newer schema breaks for those who rely on an older one: optional fields and values of an enum may be added;
/// nothing is removed, renamed, narrowed or newly required. What we write must also go on being written.
final class SchemaCompatibility {

    private final JsonNode oldRoot;
    private final JsonNode newRoot;
    private final boolean request;
    private final List<String> breaks = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private SchemaCompatibility(JsonNode oldRoot, JsonNode newRoot, boolean request) {
        this.oldRoot = oldRoot;
        this.newRoot = newRoot;
        this.request = request;
    }

    /// One sentence for each break, naming the field. `request` says that callers write it and we read it.
    static List<String> breaks(JsonNode older, JsonNode newer, boolean request) {
        var check = new SchemaCompatibility(older, newer, request);
        check.compare(older, newer, "");
        return check.breaks;
    }

    private void compare(JsonNode olderOrReference, JsonNode newerOrReference, String path) {
        var older = resolve(oldRoot, olderOrReference);
        var newer = resolve(newRoot, newerOrReference);
        if (!older.path("type").equals(newer.path("type"))) {
            breaks.add(at(path) + "changes its type from " + older.path("type") + " to " + newer.path("type"));
            return;
        }
        compareLimits(older, newer, path);
        compareEnum(older, newer, path);
        compareRequired(older, newer, path);
        compareProperties(older, newer, path);
        if (older.has("items")) {
            compare(older.path("items"), newer.path("items"), path + "[]");
        }
        if (older.path("additionalProperties").isObject()) {
            compare(older.path("additionalProperties"), newer.path("additionalProperties"), path + "{}");
        }
    }

    private void compareProperties(JsonNode older, JsonNode newer, String path) {
        boolean wasOpen = !older.path("additionalProperties").equals(closed());
        if (wasOpen && newer.path("additionalProperties").equals(closed())) {
            breaks.add(at(path) + "no longer takes unknown fields");
        }
        for (var name : older.path("properties").propertyNames()) {
            var field = path + "/" + name;
            if (!newer.path("properties").has(name)) {
                breaks.add(at(field) + "is removed");
            } else if (seen.add(field)) {
                compare(
                        older.path("properties").path(name),
                        newer.path("properties").path(name),
                        field);
            }
        }
    }

    private void compareRequired(JsonNode older, JsonNode newer, String path) {
        var before = texts(older.path("required"));
        var after = texts(newer.path("required"));
        after.stream()
                .filter(name -> !before.contains(name))
                .forEach(name -> breaks.add(at(path + "/" + name) + "is newly required"));
        if (!request) {
            before.stream()
                    .filter(name ->
                            !after.contains(name) && newer.path("properties").has(name))
                    .forEach(name -> breaks.add(at(path + "/" + name) + "is no longer promised"));
        }
    }

    private void compareEnum(JsonNode older, JsonNode newer, String path) {
        if (newer.has("enum") && !older.has("enum")) {
            breaks.add(at(path) + "is narrowed to an enum");
        }
        var after = texts(newer.path("enum"));
        if (newer.has("enum")) {
            texts(older.path("enum")).stream()
                    .filter(value -> !after.contains(value))
                    .forEach(value -> breaks.add(at(path) + "loses the value " + value));
        }
    }

    private void compareLimits(JsonNode older, JsonNode newer, String path) {
        for (var keyword : List.of("pattern", "format")) {
            if (newer.has(keyword) && !newer.path(keyword).equals(older.path(keyword))) {
                breaks.add(at(path) + "is narrowed by " + keyword);
            }
        }
        if (newer.has("minimum")
                && newer.path("minimum").asDouble() > bound(older, "minimum", Double.NEGATIVE_INFINITY)) {
            breaks.add(at(path) + "is narrowed by minimum");
        }
        if (newer.has("maximum")
                && newer.path("maximum").asDouble() < bound(older, "maximum", Double.POSITIVE_INFINITY)) {
            breaks.add(at(path) + "is narrowed by maximum");
        }
    }

    private static double bound(JsonNode schema, String keyword, double absent) {
        return schema.has(keyword) ? schema.path(keyword).asDouble() : absent;
    }

    private static JsonNode closed() {
        return BooleanNode.FALSE;
    }

    private static Set<String> texts(JsonNode array) {
        var texts = new LinkedHashSet<String>();
        array.forEach(text -> texts.add(text.asString()));
        return texts;
    }

    private static JsonNode resolve(JsonNode root, JsonNode schema) {
        if (!schema.has("$ref")) {
            return schema;
        }
        var target = root.at(schema.path("$ref").asString().substring(1));
        if (target instanceof MissingNode) {
            throw new IllegalArgumentException("dangling reference " + schema);
        }
        return target;
    }

    private static String at(String path) {
        return (path.isEmpty() ? "(record)" : path) + " ";
    }
}
