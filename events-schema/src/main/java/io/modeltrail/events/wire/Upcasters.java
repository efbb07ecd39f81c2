package io.modeltrail.events.wire;

import io.modeltrail.events.Event;
import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/// Reads events of every release: each step turns the data of one version of a type into the next one's.
public final class Upcasters {

    /// From an old type name to the name that follows it and the change of its data.
    private static final Map<String, Step> STEPS = Map.of();

    private Upcasters() {}

    /// The event of the current release that this old data means.
    public static Event current(String type, JsonNode data) {
        return current(type, data, STEPS);
    }

    static Event current(String type, JsonNode data, Map<String, Step> steps) {
        var name = type;
        var tree = data;
        for (var step = steps.get(name); step != null; step = steps.get(name)) {
            tree = step.change().apply(tree);
            name = step.next();
        }
        return Json.tolerant().treeToValue(tree, EventTypes.classOf(name));
    }

    /// `change` returns new data and leaves the old untouched.
    record Step(String next, UnaryOperator<JsonNode> change) {}
}
