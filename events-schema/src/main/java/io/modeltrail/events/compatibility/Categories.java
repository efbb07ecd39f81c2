package io.modeltrail.events.compatibility;

import static io.modeltrail.events.compatibility.DifferenceKind.CLASSES_REORDERED;
import static io.modeltrail.events.compatibility.DifferenceKind.CLASS_ADDED;
import static io.modeltrail.events.compatibility.DifferenceKind.CLASS_REMOVED;

import io.modeltrail.events.catalog.FieldSpec;
import io.modeltrail.events.catalog.FieldType;
import java.util.List;
import java.util.stream.Stream;

/// The values of categorical fields. A field without classes takes any value.
final class Categories {

    private Categories() {}

    static Stream<Difference> between(FieldSpec from, FieldSpec to, Side side) {
        return Stream.of(removed(from, to, side), added(from, to, side), reordered(from, to, side))
                .flatMap(it -> it);
    }

    /// Callers may still send it; or readers wait for a finding that never comes any more.
    private static Stream<Difference> removed(FieldSpec from, FieldSpec to, Side side) {
        if (classes(to).isEmpty() || (side == Side.OUTPUT && classes(from).isEmpty())) {
            return Stream.of();
        }
        var gone = classes(from).isEmpty() ? List.of("any other value") : missing(from, to);
        return gone.stream()
                .map(value -> new Difference(
                        side.schema(),
                        CLASS_REMOVED,
                        to.name(),
                        true,
                        "%s %s is never %s any more".formatted(side.word(), to.name(), value),
                        "Decide what takes the place of %s in %s %s".formatted(value, side.word(), to.name())));
    }

    /// Only readers meet it.
    private static Stream<Difference> added(FieldSpec from, FieldSpec to, Side side) {
        if (side == Side.INPUT || classes(from).isEmpty()) {
            return Stream.of();
        }
        if (classes(to).isEmpty()) {
            return Stream.of(added(to, "any value", true));
        }
        return missing(to, from).stream().map(value -> added(to, value, false));
    }

    private static Difference added(FieldSpec to, String value, boolean breaks) {
        return new Difference(
                Side.OUTPUT.schema(),
                CLASS_ADDED,
                to.name(),
                breaks,
                "output %s may be %s".formatted(to.name(), value),
                "Make readers show %s in output %s".formatted(value, to.name()));
    }

    /// A category that travels as a number is its place in the list.
    private static Stream<Difference> reordered(FieldSpec from, FieldSpec to, Side side) {
        boolean byName = to.type() == FieldType.STRING;
        boolean moved = classes(from).stream()
                .filter(classes(to)::contains)
                .anyMatch(value -> classes(from).indexOf(value) != classes(to).indexOf(value));
        return byName || !moved
                ? Stream.of()
                : Stream.of(new Difference(
                        side.schema(),
                        CLASSES_REORDERED,
                        to.name(),
                        true,
                        "%s %s counts its classes as %s, and did as %s"
                                .formatted(side.word(), to.name(), classes(to), classes(from)),
                        "Translate the numbers of %s %s".formatted(side.word(), to.name())));
    }

    private static List<String> missing(FieldSpec of, FieldSpec in) {
        return classes(of).stream()
                .filter(value -> !classes(in).contains(value))
                .toList();
    }

    private static List<String> classes(FieldSpec field) {
        var classes = field.classes();
        return classes == null ? List.of() : classes;
    }
}
