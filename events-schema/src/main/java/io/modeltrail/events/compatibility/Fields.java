package io.modeltrail.events.compatibility;

import static io.modeltrail.events.compatibility.CompatibilityDimension.INPUT_SCHEMA;
import static io.modeltrail.events.compatibility.CompatibilityDimension.OUTPUT_SCHEMA;
import static io.modeltrail.events.compatibility.DifferenceKind.FIELD_REMOVED;
import static io.modeltrail.events.compatibility.DifferenceKind.NO_LONGER_ALWAYS_GIVEN;
import static io.modeltrail.events.compatibility.DifferenceKind.REQUIRED_ADDED;

import io.modeltrail.events.catalog.FieldSpec;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Inputs and outputs, field by field. What callers send must still be accepted, so inputs may only become
/// wider; what they read must still be what they expect, so outputs may only become narrower.
final class Fields {

    private Fields() {}

    static List<Difference> ofInputs(List<FieldSpec> from, List<FieldSpec> to) {
        var before = byName(from);
        var after = byName(to);
        var gone = from.stream()
                .filter(field -> !after.containsKey(field.name()))
                .map(field -> new Difference(
                        INPUT_SCHEMA,
                        FIELD_REMOVED,
                        field.name(),
                        false,
                        "input %s no longer counts".formatted(field.name()),
                        "Tell callers that input %s no longer counts; stop sending it".formatted(field.name())));
        var fresh = to.stream()
                .filter(FieldSpec::required)
                .filter(field -> !before.containsKey(field.name()))
                .map(Fields::requiredNow);
        var kept = to.stream().flatMap(field -> {
            var old = before.get(field.name());
            return old == null
                    ? Stream.<Difference>of()
                    : Stream.concat(
                            field.required() && !old.required() ? Stream.of(requiredNow(field)) : Stream.of(),
                            Values.between(old, field, Side.INPUT));
        });
        return Stream.of(gone, fresh, kept).flatMap(it -> it).toList();
    }

    static List<Difference> ofOutputs(List<FieldSpec> from, List<FieldSpec> to) {
        var after = byName(to);
        return from.stream()
                .flatMap(old -> {
                    var field = after.get(old.name());
                    return field == null ? Stream.of(goneOutput(old)) : kept(old, field);
                })
                .toList();
    }

    private static Stream<Difference> kept(FieldSpec old, FieldSpec field) {
        var missing = new Difference(
                OUTPUT_SCHEMA,
                NO_LONGER_ALWAYS_GIVEN,
                field.name(),
                true,
                "output %s may be missing".formatted(field.name()),
                "Make readers of output %s ready for its absence".formatted(field.name()));
        return Stream.concat(
                old.required() && !field.required() ? Stream.of(missing) : Stream.of(),
                Values.between(old, field, Side.OUTPUT));
    }

    private static Difference requiredNow(FieldSpec field) {
        return new Difference(
                INPUT_SCHEMA,
                REQUIRED_ADDED,
                field.name(),
                true,
                "input %s is required now".formatted(field.name()),
                "Make every caller send input %s".formatted(field.name()));
    }

    private static Difference goneOutput(FieldSpec old) {
        return new Difference(
                OUTPUT_SCHEMA,
                FIELD_REMOVED,
                old.name(),
                old.required(),
                "output %s is gone".formatted(old.name()),
                "Make readers do without output %s".formatted(old.name()));
    }

    private static Map<String, FieldSpec> byName(List<FieldSpec> fields) {
        return fields.stream().collect(Collectors.toMap(FieldSpec::name, Function.identity()));
    }
}
