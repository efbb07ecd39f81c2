package io.modeltrail.query.filter;

import static io.modeltrail.query.filter.Operator.ABOVE;
import static io.modeltrail.query.filter.Operator.AT_LEAST;
import static io.modeltrail.query.filter.Operator.AT_MOST;
import static io.modeltrail.query.filter.Operator.BELOW;
import static io.modeltrail.query.filter.Operator.EQUAL;
import static io.modeltrail.query.filter.Operator.ILIKE;
import static io.modeltrail.query.filter.Operator.IN;
import static io.modeltrail.query.filter.Operator.LIKE;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// What the values of a field are, and so what they can be compared with.
public sealed interface Kind {

    /// Text has no order: what a database calls smaller, people do not.
    record Text() implements Kind {}

    /// `sha256:` and hexadecimal digits.
    record Digest() implements Kind {}

    /// One of these words, in no order.
    record Word(List<String> words) implements Kind {}

    /// One of these words, from the lowest to the highest.
    record Rank(List<String> words) implements Kind {}

    record Figure() implements Kind {}

    record Moment() implements Kind {}

    /// `MAJOR.MINOR.PATCH`, in the order of Semantic Versioning 2.0.0.
    record VersionNumber() implements Kind {}

    static Kind word(Enum<?>[] words) {
        return new Word(names(words));
    }

    static Kind rank(Enum<?>[] words) {
        return new Rank(names(words));
    }

    private static List<String> names(Enum<?>[] words) {
        return Arrays.stream(words).map(Enum::name).toList();
    }

    default Set<Operator> operators() {
        return switch (this) {
            case Text _ -> Set.of(EQUAL, IN, LIKE, ILIKE);
            case Digest _, Word _ -> Set.of(EQUAL, IN);
            case Rank _, Figure _, Moment _, VersionNumber _ -> Set.of(EQUAL, IN, BELOW, AT_MOST, ABOVE, AT_LEAST);
        };
    }
}
