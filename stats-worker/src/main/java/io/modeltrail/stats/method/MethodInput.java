package io.modeltrail.stats.method;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The named fields of one input. Each reader checks its field and throws [InvalidInput] with the field, the rule and
/// the way out; a field that no reader asked for is refused at the end, so a misspelt one cannot pass unseen.
///
/// Infinity is the text `"Infinity"` or `"-Infinity"`, as JSON has no number for it; NaN has no form at all.
public final class MethodInput {

    private static final double LARGEST_COUNT = 0x1p53;

    private final JsonNode fields;
    private final Set<String> known = new LinkedHashSet<>();

    MethodInput(JsonNode fields) {
        if (!fields.isObject()) {
            throw new InvalidInput("input", "must be one JSON object a line, such as {\"x\": 3, \"n\": 10}");
        }
        this.fields = fields;
    }

    /// Whether the field is there and not null.
    public boolean has(String field) {
        return find(field) != null;
    }

    /// Any number, infinite ones included.
    public double number(String field) {
        return number(field, required(field));
    }

    public double finite(String field) {
        return finite(field, number(field));
    }

    /// A finite number, or nothing where the field is absent or null.
    public OptionalDouble optional(String field) {
        return has(field) ? OptionalDouble.of(finite(field)) : OptionalDouble.empty();
    }

    public double positive(String field) {
        double value = finite(field);
        require(value > 0, field, "must be greater than 0, got " + value);
        return value;
    }

    public double nonNegative(String field) {
        double value = finite(field);
        require(value >= 0, field, "must not be negative, got " + value);
        return value;
    }

    /// 0 and 1 included.
    public double probability(String field) {
        return probability(field, number(field));
    }

    /// A confidence or an error level: strictly between 0 and 1.
    public double level(String field) {
        double value = number(field);
        require(value > 0 && value < 1, field, "must lie strictly between 0 and 1 (0.95 rather than 95), got " + value);
        return value;
    }

    /// A whole number from 0 to 2⁵³.
    public long count(String field) {
        return count(field, required(field));
    }

    public long positiveCount(String field) {
        long value = count(field);
        require(value > 0, field, "must be at least 1, got " + value);
        return value;
    }

    /// An array of numbers, infinite ones included; may be empty.
    public double[] numbers(String field) {
        return elements(field)
                .mapToDouble(i -> number(at(field, i), element(field, i)))
                .toArray();
    }

    public double[] finites(String field) {
        double[] values = numbers(field);
        for (int i = 0; i < values.length; i++) {
            finite(at(field, i), values[i]);
        }
        return values;
    }

    public double[] probabilities(String field) {
        double[] values = numbers(field);
        for (int i = 0; i < values.length; i++) {
            probability(at(field, i), values[i]);
        }
        return values;
    }

    public long[] counts(String field) {
        return elements(field)
                .mapToLong(i -> count(at(field, i), element(field, i)))
                .toArray();
    }

    /// Rows of counts, each of the same length.
    public long[][] table(String field) {
        return table(field, required(field));
    }

    /// An array of tables of counts.
    public long[][][] tables(String field) {
        return elements(field)
                .mapToObj(i -> table(at(field, i), element(field, i)))
                .toArray(long[][][]::new);
    }

    public String text(String field) {
        JsonNode node = required(field);
        require(node.isString(), field, "must be a text in quotes, got " + shown(node));
        return node.stringValue();
    }

    /// One of the given words.
    public String choice(String field, String... words) {
        String value = text(field);
        require(
                Arrays.asList(words).contains(value),
                field,
                "must be one of " + String.join(", ", words) + ", got " + value);
        return value;
    }

    public boolean flag(String field) {
        JsonNode node = required(field);
        require(node.isBoolean(), field, "must be true or false, got " + shown(node));
        return node.booleanValue();
    }

    /// Truth values as true and false or as 1 and 0.
    public boolean[] flags(String field) {
        var flags = new boolean[(int) elements(field).count()];
        for (int i = 0; i < flags.length; i++) {
            JsonNode node = element(field, i);
            boolean number = node.isNumber() && (node.doubleValue() == 0 || node.doubleValue() == 1);
            require(node.isBoolean() || number, at(field, i), "must be 0 or 1 (or false or true), got " + shown(node));
            flags[i] = number ? node.doubleValue() == 1 : node.booleanValue();
        }
        return flags;
    }

    /// An array of names, given as texts or as numbers.
    public List<String> names(String field) {
        return elements(field)
                .mapToObj(i -> {
                    JsonNode node = element(field, i);
                    require(
                            node.isString() || node.isNumber(),
                            at(field, i),
                            "must be a name, as a text or a number, got " + shown(node));
                    return node.asString();
                })
                .toList();
    }

    /// Refuses the input unless the condition holds; the rule also says the way out.
    public void require(boolean holds, String field, String rule) {
        if (!holds) {
            throw new InvalidInput(field, rule);
        }
    }

    void refuseUnknown() {
        var unknown = new TreeSet<>(fields.propertyNames());
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw new InvalidInput(
                    unknown.first(), "is not a field of this method; it reads " + String.join(", ", known));
        }
    }

    private @Nullable JsonNode find(String field) {
        known.add(field);
        JsonNode node = fields.get(field);
        return node == null || node.isNull() ? null : node;
    }

    private JsonNode required(String field) {
        JsonNode node = find(field);
        if (node == null) {
            throw new InvalidInput(
                    field,
                    fields.isEmpty()
                            ? "is missing; the input has no fields"
                            : "is missing; the input has only " + String.join(", ", fields.propertyNames()));
        }
        return node;
    }

    private IntStream elements(String field) {
        JsonNode node = required(field);
        require(node.isArray(), field, "must be an array, got " + shown(node));
        return IntStream.range(0, node.size());
    }

    private JsonNode element(String field, int index) {
        return required(field).get(index);
    }

    private long[][] table(String field, JsonNode node) {
        require(node.isArray(), field, "must be an array of rows of counts, got " + shown(node));
        var rows = new long[node.size()][];
        for (int i = 0; i < rows.length; i++) {
            JsonNode row = node.get(i);
            String name = at(field, i);
            require(row.isArray(), name, "must be a row of counts, got " + shown(row));
            rows[i] = IntStream.range(0, row.size())
                    .mapToLong(j -> count(at(name, j), row.get(j)))
                    .toArray();
            require(
                    rows[i].length == rows[0].length,
                    name,
                    "must have as many counts as the first row, " + rows[0].length + ", got " + rows[i].length);
        }
        return rows;
    }

    private double number(String field, JsonNode node) {
        if (node.isNumber()) {
            double value = node.doubleValue();
            require(
                    Double.isFinite(value),
                    field,
                    "is beyond the largest number, 1.8e308; write \"Infinity\" or \"-Infinity\" if you mean it");
            return value;
        }
        return switch (node.isString() ? node.stringValue() : "") {
            case "Infinity" -> Double.POSITIVE_INFINITY;
            case "-Infinity" -> Double.NEGATIVE_INFINITY;
            default ->
                throw new InvalidInput(field, "must be a number, \"Infinity\" or \"-Infinity\", got " + shown(node));
        };
    }

    private double finite(String field, double value) {
        require(Double.isFinite(value), field, "must be finite, got " + value);
        return value;
    }

    private double probability(String field, double value) {
        require(value >= 0 && value <= 1, field, "must lie between 0 and 1, got " + value);
        return value;
    }

    private long count(String field, JsonNode node) {
        require(node.isNumber(), field, "must be a whole number, got " + shown(node));
        double value = node.doubleValue();
        require(
                value >= 0 && value <= LARGEST_COUNT && value == Math.rint(value),
                field,
                "must be a whole number from 0 to 9007199254740992, got " + shown(node));
        return (long) value;
    }

    private static String at(String field, int index) {
        return field + "[" + index + "]";
    }

    private static String shown(JsonNode node) {
        String text = node.toString();
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
