package io.modeltrail.query.filter;

import io.modeltrail.query.filter.Field.Here;
import io.modeltrail.query.filter.Field.There;
import io.modeltrail.query.filter.Filter.All;
import io.modeltrail.query.filter.Filter.Any;
import io.modeltrail.query.filter.Filter.Compared;
import io.modeltrail.query.filter.Filter.Not;
import io.modeltrail.query.filter.Filter.Stated;
import io.modeltrail.query.reading.Snapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// A filter as a condition on row `t`, for [Snapshot#sql(String)]. Nothing that a caller wrote is in its text: values
/// and names are parameters, columns and tables come from the [Fields].
public final class Where {

    private final Snapshot snapshot;
    private final Map<String, Object> parameters = new HashMap<>();
    private final String sql;

    private Where(Snapshot snapshot, Optional<Filter> filter) {
        this.snapshot = snapshot;
        this.sql = filter.map(this::sql).orElse("true");
    }

    public static Where of(Optional<Filter> filter, Snapshot snapshot) {
        return new Where(snapshot, filter);
    }

    public String sql() {
        return sql;
    }

    public Map<String, Object> parameters() {
        return Map.copyOf(parameters);
    }

    /// Null counts as false: at the top by what WHERE means, and under a negation by IS NOT TRUE.
    private String sql(Filter filter) {
        return switch (filter) {
            case All(var terms) -> joined(terms, " and ");
            case Any(var terms) -> joined(terms, " or ");
            case Not(var term) -> "((%s) is not true)".formatted(sql(term));
            case Stated(var field) -> placed(field, column -> column + " is not null");
            case Compared compared -> placed(compared.field(), column -> compared(column, compared));
        };
    }

    private String joined(List<Filter> terms, String by) {
        return terms.stream().map(this::sql).collect(Collectors.joining(by, "(", ")"));
    }

    private String placed(Field field, UnaryOperator<String> condition) {
        return switch (field.place()) {
            case Here(var expression) -> condition.apply(expression);
            case There(var table, var tie, var column, var name) ->
                "exists (select from {%s} x where %s and %s%s and %s)"
                        .formatted(
                                table,
                                tie,
                                snapshot.holds("x"),
                                name.map(it -> " and x.name = " + parameter(it)).orElse(""),
                                condition.apply("x." + column));
        };
    }

    private String compared(String column, Compared compared) {
        var values = compared.values();
        return switch (compared.operator()) {
            case EQUAL, IN -> among(column, compared.field(), values);
            case LIKE -> column + " like " + parameter(values.getFirst());
            case ILIKE -> column + " ilike " + parameter(values.getFirst());
            case BELOW, AT_MOST, ABOVE, AT_LEAST ->
                compared.field().kind() instanceof Kind.Rank(var words)
                        ? among(column, compared.field(), ranked(words, compared))
                        : "%s %s %s".formatted(column, compared.operator().symbol(), parameter(values.getFirst()));
        };
    }

    private String among(String column, Field field, List<Value> values) {
        if (values.isEmpty()) {
            return "false";
        }
        var listed = values.stream().map(this::parameter).collect(Collectors.joining(", "));
        return field.several() ? "%s && array[%s]::text[]".formatted(column, listed) : column + " in (" + listed + ")";
    }

    /// The words on the right side of the one that was named.
    private static List<Value> ranked(List<String> words, Compared compared) {
        int named = words.indexOf(((Value.Words) compared.values().getFirst()).text());
        return words.stream()
                .filter(word -> {
                    int rank = words.indexOf(word);
                    return switch (compared.operator()) {
                        case BELOW -> rank < named;
                        case AT_MOST -> rank <= named;
                        case ABOVE -> rank > named;
                        case AT_LEAST -> rank >= named;
                        case EQUAL, IN, LIKE, ILIKE -> rank == named;
                    };
                })
                .<Value>map(Value.Words::new)
                .toList();
    }

    private String parameter(Value value) {
        return switch (value) {
            case Value.Words(var text) -> parameter(text);
            case Value.Figure(var figure) -> "cast(%s as double precision)".formatted(parameter(figure));
            case Value.Moment(var at) -> "cast(%s as timestamptz)".formatted(parameter(at.toString()));
            case Value.VersionNumber(var version) ->
                "cast(%s as int[])"
                        .formatted(
                                parameter("{%d,%d,%d}".formatted(version.major(), version.minor(), version.patch())));
        };
    }

    private String parameter(Object value) {
        var name = "f" + parameters.size();
        parameters.put(name, value);
        return ":" + name;
    }
}
