package io.modeltrail.events.catalog;

import io.modeltrail.events.Required;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One named field of a model's input or output. `shape` is empty for a single value, -1 stands for a length that is
/// not fixed. `unit` is in UCUM (`mmol/L`). `classes` are the values of a categorical field, in order.
public record FieldSpec(
        String name,
        FieldType type,
        @Nullable List<Integer> shape,
        @Nullable String unit,
        boolean required,
        @Nullable ValueRange range,
        @Nullable List<String> classes) {
    public FieldSpec {
        Required.text(name, "name");
        Required.present(type, "type");
        shape = shape == null ? List.of() : List.copyOf(shape);
        classes = classes == null ? List.of() : List.copyOf(classes);
        Required.that(
                shape.stream().allMatch(length -> length == -1 || length > 0),
                "shape",
                "holds lengths of 1 or more, or -1 for one that is not fixed");
        if (unit != null) {
            Required.text(unit, "unit");
        }
        Required.that(new HashSet<>(classes).size() == classes.size(), "classes", "must differ from each other");
    }
}
