package io.modeltrail.stats.method;

import io.modeltrail.stats.estimate.Interval;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.DoubleFunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The named results of a method, in the order in which they were put. What is undefined is null, infinity is the text
/// `"Infinity"` or `"-Infinity"`; there is no NaN and no negative zero.
public final class MethodOutput {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ObjectNode fields = JSON.objectNode();

    public MethodOutput put(String field, double value) {
        fields.set(field, node(value));
        return this;
    }

    public MethodOutput put(String field, OptionalDouble value) {
        return value.isPresent() ? put(field, value.getAsDouble()) : undefined(field);
    }

    public MethodOutput put(String field, long value) {
        fields.put(field, value);
        return this;
    }

    public MethodOutput put(String field, OptionalLong value) {
        return value.isPresent() ? put(field, value.getAsLong()) : undefined(field);
    }

    public MethodOutput put(String field, boolean value) {
        fields.put(field, value);
        return this;
    }

    public MethodOutput put(String field, String value) {
        fields.put(field, value);
        return this;
    }

    public MethodOutput put(String field, double[] values) {
        var array = fields.putArray(field);
        for (double value : values) {
            array.add(node(value));
        }
        return this;
    }

    public MethodOutput put(String field, long[] values) {
        var array = fields.putArray(field);
        for (long value : values) {
            array.add(value);
        }
        return this;
    }

    public MethodOutput put(String field, boolean[] values) {
        var array = fields.putArray(field);
        for (boolean value : values) {
            array.add(value);
        }
        return this;
    }

    public MethodOutput put(String field, List<String> values) {
        var array = fields.putArray(field);
        values.forEach(array::add);
        return this;
    }

    /// Two fields, `…Lower` and `…Upper`.
    public MethodOutput interval(String prefix, Optional<Interval> interval) {
        DoubleFunction<OptionalDouble> some = OptionalDouble::of;
        return put(
                        prefix + "Lower",
                        interval.map(Interval::lower).map(some::apply).orElseGet(OptionalDouble::empty))
                .put(
                        prefix + "Upper",
                        interval.map(Interval::upper).map(some::apply).orElseGet(OptionalDouble::empty));
    }

    public MethodOutput interval(String prefix, Interval interval) {
        return interval(prefix, Optional.of(interval));
    }

    public MethodOutput undefined(String... names) {
        for (String name : names) {
            fields.putNull(name);
        }
        return this;
    }

    ObjectNode json() {
        return fields;
    }

    private static JsonNode node(double value) {
        if (Double.isNaN(value)) {
            return JSON.nullNode();
        }
        return Double.isInfinite(value) ? JSON.stringNode(Double.toString(value)) : JSON.numberNode(value + 0.0);
    }
}
