package io.modeltrail.events.compatibility;

import static io.modeltrail.events.compatibility.CompatibilityDimension.DATA_FORMAT;
import static io.modeltrail.events.compatibility.DifferenceKind.SHAPE_CHANGED;
import static io.modeltrail.events.compatibility.DifferenceKind.SHAPE_NARROWED;
import static io.modeltrail.events.compatibility.DifferenceKind.SHAPE_WIDENED;
import static io.modeltrail.events.compatibility.DifferenceKind.TYPE_CHANGED;
import static io.modeltrail.events.compatibility.DifferenceKind.TYPE_NARROWED;
import static io.modeltrail.events.compatibility.DifferenceKind.TYPE_WIDENED;

import io.modeltrail.events.catalog.FieldSpec;
import io.modeltrail.events.catalog.FieldType;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How the values of a field are written: type and shape. A type is wider than another when it holds every
/// value of it exactly; it is still another type to a runtime of tensors, so that going wider asks for a
/// conversion.
final class Formats {

    private static final int ANY_LENGTH = -1;

    private Formats() {}

    static Stream<Difference> between(FieldSpec from, FieldSpec to, Side side) {
        return Stream.concat(types(from, to, side), shapes(from, to, side));
    }

    private static Stream<Difference> types(FieldSpec from, FieldSpec to, Side side) {
        if (from.type() == to.type()) {
            return Stream.of();
        }
        boolean wider = isWithin(from.type(), to.type());
        boolean narrower = isWithin(to.type(), from.type());
        var kind = wider ? TYPE_WIDENED : narrower ? TYPE_NARROWED : TYPE_CHANGED;
        return Stream.of(difference(
                from,
                to,
                side,
                kind,
                wider,
                narrower,
                from.type().name(),
                to.type().name()));
    }

    private static Stream<Difference> shapes(FieldSpec from, FieldSpec to, Side side) {
        if (shape(from).equals(shape(to))) {
            return Stream.of();
        }
        boolean wider = isWithin(shape(from), shape(to));
        boolean narrower = isWithin(shape(to), shape(from));
        var kind = wider ? SHAPE_WIDENED : narrower ? SHAPE_NARROWED : SHAPE_CHANGED;
        return Stream.of(difference(from, to, side, kind, wider, narrower, "" + shape(from), "" + shape(to)));
    }

    /// Inputs may become wider, outputs narrower, each with a conversion; all else breaks.
    private static Difference difference(
            FieldSpec from,
            FieldSpec to,
            Side side,
            DifferenceKind kind,
            boolean wider,
            boolean narrower,
            String before,
            String after) {
        boolean holds = switch (side) {
            case INPUT -> wider;
            case OUTPUT -> narrower;
        };
        return new Difference(
                DATA_FORMAT,
                kind,
                from.name(),
                !holds,
                "%s %s is %s, and was %s".formatted(side.word(), to.name(), after, before),
                "Convert %s %s from %s to %s".formatted(side.word(), to.name(), before, after));
    }

    private static boolean isWithin(FieldType inner, FieldType outer) {
        return inner == outer || widerThan(inner).contains(outer);
    }

    /// A 32-bit float holds integers up to 2^24 exactly, a 64-bit one up to 2^53.
    private static Set<FieldType> widerThan(FieldType type) {
        return switch (type) {
            case UINT8 -> Set.of(FieldType.INT32, FieldType.INT64, FieldType.FLOAT32, FieldType.FLOAT64);
            case INT32 -> Set.of(FieldType.INT64, FieldType.FLOAT64);
            case FLOAT32 -> Set.of(FieldType.FLOAT64);
            case BOOLEAN, INT64, FLOAT64, STRING, DATETIME, BINARY -> Set.of();
        };
    }

    private static boolean isWithin(List<Integer> inner, List<Integer> outer) {
        return inner.size() == outer.size()
                && IntStream.range(0, inner.size())
                        .allMatch(
                                i -> outer.get(i) == ANY_LENGTH || outer.get(i).equals(inner.get(i)));
    }

    private static List<Integer> shape(FieldSpec field) {
        var shape = field.shape();
        return shape == null ? List.of() : shape;
    }
}
