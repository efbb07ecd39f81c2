package io.modeltrail.events.rulepack;

import java.util.List;
import tools.jackson.databind.JsonNode;

/// What a field of an event must be.
public sealed interface FieldCondition {

    boolean holds(JsonNode value);

    /// It is one of these, as text.
    record In(List<String> values) implements FieldCondition {
        public In {
            values = List.copyOf(values);
        }

        @Override
        public boolean holds(JsonNode value) {
            return value.isValueNode() && values.contains(value.asString(""));
        }
    }

    /// It is there, and neither empty nor blank.
    record Filled() implements FieldCondition {
        @Override
        public boolean holds(JsonNode value) {
            if (value.isContainer()) {
                return !value.isEmpty();
            }
            return !value.isMissingNode()
                    && !value.isNull()
                    && !value.asString("").isBlank();
        }
    }

    /// It is an array with all of these among its elements.
    record HasAll(List<String> values) implements FieldCondition {
        public HasAll {
            values = List.copyOf(values);
        }

        @Override
        public boolean holds(JsonNode value) {
            return values.stream()
                    .allMatch(wanted -> value.valueStream()
                            .anyMatch(element -> element.asString("").equals(wanted)));
        }
    }

    /// It is an array of at least so many elements.
    record AtLeast(int elements) implements FieldCondition {
        @Override
        public boolean holds(JsonNode value) {
            return value.isArray() && value.size() >= elements;
        }
    }
}
