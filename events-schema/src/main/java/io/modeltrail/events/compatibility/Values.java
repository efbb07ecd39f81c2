package io.modeltrail.events.compatibility;

import static io.modeltrail.events.compatibility.DifferenceKind.RANGE_SHRUNK;
import static io.modeltrail.events.compatibility.DifferenceKind.RANGE_WIDENED;
import static io.modeltrail.events.compatibility.DifferenceKind.UNIT_CHANGED;
import static io.modeltrail.events.compatibility.DifferenceKind.UNIT_NOT_STATED;

import io.modeltrail.events.catalog.FieldSpec;
import io.modeltrail.events.catalog.ValueRange;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What one field may hold before and after: its format, unit, range and categories.
final class Values {

    private Values() {}

    static Stream<Difference> between(FieldSpec from, FieldSpec to, Side side) {
        return Stream.of(
                        Formats.between(from, to, side),
                        units(from, to, side),
                        ranges(from, to, side),
                        Categories.between(from, to, side))
                .flatMap(it -> it);
    }

    /// The gravest difference of all: the same number means something else, and nothing fails.
    private static Stream<Difference> units(FieldSpec from, FieldSpec to, Side side) {
        if (Objects.equals(from.unit(), to.unit())) {
            return Stream.of();
        }
        boolean changed = from.unit() != null && to.unit() != null;
        return Stream.of(new Difference(
                side.schema(),
                changed ? UNIT_CHANGED : UNIT_NOT_STATED,
                to.name(),
                changed,
                "%s %s is in %s, and was in %s".formatted(side.word(), to.name(), unit(to), unit(from)),
                changed
                        ? "Convert %s %s from %s to %s".formatted(side.word(), to.name(), unit(from), unit(to))
                        : "Make sure that %s %s has the same unit on both sides".formatted(side.word(), to.name())));
    }

    private static Stream<Difference> ranges(FieldSpec from, FieldSpec to, Side side) {
        return switch (side) {
            case INPUT ->
                contains(to.range(), from.range())
                        ? Stream.of()
                        : Stream.of(new Difference(
                                side.schema(),
                                RANGE_SHRUNK,
                                to.name(),
                                true,
                                "input %s may be %s, and might be %s"
                                        .formatted(to.name(), words(to.range()), words(from.range())),
                                "Decide what callers do with an input %s outside of %s"
                                        .formatted(to.name(), words(to.range()))));
            case OUTPUT ->
                contains(from.range(), to.range())
                        ? Stream.of()
                        : Stream.of(new Difference(
                                side.schema(),
                                RANGE_WIDENED,
                                to.name(),
                                true,
                                "output %s may be %s, and could be %s"
                                        .formatted(to.name(), words(to.range()), words(from.range())),
                                "Make readers ready for an output %s of %s".formatted(to.name(), words(to.range()))));
        };
    }

    private static boolean contains(@Nullable ValueRange outer, @Nullable ValueRange inner) {
        return lowest(outer) <= lowest(inner) && highest(outer) >= highest(inner);
    }

    private static double lowest(@Nullable ValueRange range) {
        return range == null || range.min() == null ? Double.NEGATIVE_INFINITY : range.min();
    }

    private static double highest(@Nullable ValueRange range) {
        return range == null || range.max() == null ? Double.POSITIVE_INFINITY : range.max();
    }

    private static String words(@Nullable ValueRange range) {
        double from = lowest(range);
        double to = highest(range);
        if (Double.isInfinite(from)) {
            return Double.isInfinite(to) ? "any number" : "at most " + to;
        }
        return Double.isInfinite(to) ? "at least " + from : from + " to " + to;
    }

    private static String unit(FieldSpec field) {
        return field.unit() == null ? "no stated unit" : field.unit();
    }
}
