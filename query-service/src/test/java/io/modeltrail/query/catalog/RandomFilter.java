package io.modeltrail.query.catalog;

import io.modeltrail.events.catalog.ChangeKind;
import io.modeltrail.events.catalog.EuClass;
import io.modeltrail.events.catalog.FdaClass;
import io.modeltrail.events.catalog.Phase;
import io.modeltrail.events.catalog.SoftwareSafetyClass;
import io.modeltrail.events.catalog.Version;
import io.modeltrail.events.dossier.ComplianceLevel;
import io.modeltrail.query.catalog.Shelf.Thing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Filters as people could type them, each with what it means, which is made beside the text and never read from it.
final class RandomFilter {

    record Said(String text, Predicate<Thing> holds) {}

    private static final List<String> ORDERS = List.of("<", "<=", ">", ">=");

    private final Random random;
    private final boolean ofVersions;

    RandomFilter(Random random, boolean ofVersions) {
        this.random = random;
        this.ofVersions = ofVersions;
    }

    /// The grammar of the documentation, from its loosest part to its tightest.
    Said any(int depth) {
        var terms = terms(depth, this::all);
        return new Said(
                texts(terms, " OR "),
                thing -> terms.stream().anyMatch(term -> term.holds().test(thing)));
    }

    private Said all(int depth) {
        var terms = terms(depth, this::term);
        return new Said(
                texts(terms, " and "),
                thing -> terms.stream().allMatch(term -> term.holds().test(thing)));
    }

    private interface Part {
        Said of(int depth);
    }

    private List<Said> terms(int depth, Part part) {
        return Stream.generate(() -> part.of(depth))
                .limit(depth > 0 && random.nextInt(3) == 0 ? 2 + random.nextInt(2) : 1)
                .toList();
    }

    private static String texts(List<Said> terms, String by) {
        return terms.stream().map(Said::text).collect(Collectors.joining(by));
    }

    private Said term(int depth) {
        return switch (depth > 0 ? random.nextInt(4) : 3) {
            case 0 -> {
                var inner = term(depth - 1);
                yield new Said("NOT " + inner.text(), inner.holds().negate());
            }
            case 1 -> {
                var inner = any(depth - 1);
                yield new Said("( " + inner.text() + ")", inner.holds());
            }
            default -> comparison();
        };
    }

    private Said comparison() {
        return switch (random.nextInt(ofVersions ? 7 : 2)) {
            case 0 -> text(one(ofVersions ? List.of("owner", "intendedUse", "model") : List.of("model", "owner")));
            case 1 -> {
                var field = one(
                        ofVersions
                                ? List.of("registeredAt", "changedAt")
                                : List.of("registeredAt", "retiredAt", "alias"));
                yield field.equals("alias") ? text(field) : moment(field);
            }
            case 2 -> text(one(List.of("framework.name", "framework.version", "udi", "alias", "artifact.uri")));
            case 3 -> digest();
            case 4 -> figure();
            case 5 -> version();
            default -> word();
        };
    }

    private Said text(String field) {
        var pool = field.equals("alias")
                ? RandomCatalog.ALIASES
                : field.equals("udi") ? RandomCatalog.UDIS : RandomCatalog.TEXTS;
        if (random.nextInt(3) == 0) {
            return stated(field);
        }
        if (random.nextBoolean()) {
            return compared(field, pool, String::equals, RandomFilter::quoted, List.of());
        }
        var pattern = pattern(one(pool));
        boolean anyCase = random.nextBoolean();
        boolean not = random.nextInt(4) == 0;
        Predicate<Thing> holds = thing -> thing.values(field).stream()
                .anyMatch(value -> Like.matches(folded(pattern, anyCase), folded((String) value, anyCase)));
        return new Said(
                field + (not ? " not" : "") + (anyCase ? " ILIKE " : " like ") + quoted(pattern),
                not ? holds.negate() : holds);
    }

    private static String folded(String text, boolean anyCase) {
        return anyCase ? text.toLowerCase(Locale.ROOT) : text;
    }

    /// Some of the text's characters as they are, some as wildcards, some escaped.
    private String pattern(String text) {
        var pattern = new StringBuilder(random.nextBoolean() ? "%" : "");
        text.codePoints().forEach(point -> {
            var character = Character.toString(point);
            boolean special = "%_\\".contains(character);
            switch (random.nextInt(12)) {
                case 0 -> pattern.append('_');
                case 1 -> pattern.append('%');
                case 2 -> pattern.append(special ? "\\" + character : character.toUpperCase(Locale.ROOT));
                default -> pattern.append(special ? "\\" + character : character);
            }
        });
        return pattern.append(random.nextBoolean() ? "%" : "").toString();
    }

    private Said digest() {
        var field = one(List.of("dataset", "artifact.digest"));
        return random.nextInt(4) == 0
                ? stated(field)
                : compared(field, RandomCatalog.DIGESTS, String::equals, RandomFilter::quoted, List.of());
    }

    private Said figure() {
        var field = "metrics." + one(RandomCatalog.METRICS);
        var figures = Arrays.stream(RandomCatalog.FIGURES).boxed().toList();
        return random.nextInt(4) == 0 ? stated(field) : ordered(field, figures, Object::toString);
    }

    private Said moment(String field) {
        if (random.nextInt(4) == 0) {
            return stated(field);
        }
        var times = new ArrayList<Instant>();
        for (int hour = 0; hour <= 24; hour += 6) {
            times.add(RandomCatalog.BEGIN.plusSeconds(3_600L * hour));
        }
        return ordered(
                field,
                times,
                time -> time.toString().contains("T00:00") && random.nextBoolean()
                        ? quoted(time.toString().substring(0, 10))
                        : quoted(time.toString()));
    }

    private Said version() {
        var numbers = Stream.generate(() -> new Version(random.nextInt(3), random.nextInt(12), random.nextInt(40)))
                .limit(3)
                .toList();
        return ordered(
                "version", numbers, number -> random.nextBoolean() ? quoted(number.toString()) : number.toString());
    }

    private Said word() {
        return switch (random.nextInt(7)) {
            case 0 -> word("kind", ChangeKind.values());
            case 1 -> word("phase", Phase.values());
            case 2 ->
                compared(
                        "state",
                        List.of("REGISTERED", "APPROVED", "SUSPENDED", "WITHDRAWN", "ARCHIVED"),
                        String::equals,
                        RandomFilter::quoted,
                        List.of());
            case 3 -> rank("complianceLevel", ComplianceLevel.values());
            case 4 -> rank("device.fda", FdaClass.values());
            case 5 -> rank("device.eu", EuClass.values());
            default -> rank("device.software", SoftwareSafetyClass.values());
        };
    }

    private Said word(String field, Enum<?>[] words) {
        var names = Arrays.stream(words).map(Enum::name).toList();
        return compared(field, names, String::equals, RandomFilter::quoted, List.of());
    }

    private Said rank(String field, Enum<?>[] words) {
        var names = Arrays.stream(words).map(Enum::name).toList();
        if (random.nextInt(4) == 0) {
            return stated(field);
        }
        var symbol = one(ORDERS);
        var named = one(names);
        return new Said(
                field + symbol + quoted(named),
                thing -> thing.values(field).stream()
                        .anyMatch(
                                value -> inOrder(symbol, Integer.compare(names.indexOf(value), names.indexOf(named)))));
    }

    private <T extends Comparable<T>> Said ordered(
            String field, List<T> pool, java.util.function.Function<T, String> shown) {
        return compared(field, pool, (value, wanted) -> value.compareTo(wanted) == 0, shown, ORDERS);
    }

    /// By `=`, `!=`, `IN`, `NOT IN`, or one of the orders.
    @SuppressWarnings("unchecked")
    private <T extends Comparable<T>> Said compared(
            String field,
            List<T> pool,
            BiPredicate<T, T> same,
            java.util.function.Function<T, String> shown,
            List<String> orders) {
        var wanted = one(pool);
        int way = random.nextInt(4 + orders.size());
        if (way >= 4) {
            var symbol = orders.get(way - 4);
            return new Said(
                    field + " " + symbol + shown.apply(wanted),
                    thing -> thing.values(field).stream()
                            .anyMatch(value -> inOrder(symbol, ((T) value).compareTo(wanted))));
        }
        var others = way < 2 ? List.of(wanted) : List.of(wanted, one(pool), one(pool));
        Predicate<Thing> holds = thing -> thing.values(field).stream()
                .anyMatch(value -> others.stream().anyMatch(other -> same.test((T) value, other)));
        var listed = others.stream().map(shown).collect(Collectors.joining(" ,", "(", ")"));
        return switch (way) {
            case 0 -> new Said(field + "=" + shown.apply(wanted), holds);
            case 1 -> new Said(field + " != " + shown.apply(wanted), holds.negate());
            case 2 -> new Said(field + " In" + listed, holds);
            default -> new Said(field + " NOT IN " + listed, holds.negate());
        };
    }

    private Said stated(String field) {
        return random.nextBoolean()
                ? new Said(field + " IS NULL", thing -> thing.values(field).isEmpty())
                : new Said(field + " is not null", thing -> !thing.values(field).isEmpty());
    }

    private static boolean inOrder(String symbol, int compared) {
        return switch (symbol) {
            case "<" -> compared < 0;
            case "<=" -> compared <= 0;
            case ">" -> compared > 0;
            default -> compared >= 0;
        };
    }

    private static String quoted(String text) {
        return text.contains("'") && !text.contains("\"") ? '"' + text + '"' : "'" + text.replace("'", "''") + "'";
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
