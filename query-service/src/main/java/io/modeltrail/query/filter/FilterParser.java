package io.modeltrail.query.filter;

import io.modeltrail.query.filter.Filter.All;
import io.modeltrail.query.filter.Filter.Any;
import io.modeltrail.query.filter.Filter.Compared;
import io.modeltrail.query.filter.Filter.Not;
import io.modeltrail.query.filter.Filter.Stated;
import io.modeltrail.query.filter.Token.Form;
import io.modeltrail.query.reading.BadParameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Reads a filter by recursive descent: `NOT` binds closer than `AND`, `AND` closer than `OR`. What makes a query
/// dear is bounded, since anybody who may read may ask.
final class FilterParser {

    private static final int LENGTH = 4_000;
    private static final int DEPTH = 32;
    private static final int COMPARISONS = 50;
    private static final int VALUES = 200;

    private final Fields fields;
    private final List<Token> tokens;
    private int next;
    private int depth;
    private int comparisons;

    FilterParser(String text, Fields fields) {
        if (text.length() > LENGTH) {
            throw new BadParameter("filter", "must have at most %,d characters; ask twice".formatted(LENGTH));
        }
        this.fields = fields;
        this.tokens = Tokens.of(text);
    }

    Filter parse() {
        var filter = any();
        if (peek().form() != Form.END) {
            throw peek().unexpected("AND, OR or the end");
        }
        return filter;
    }

    private Filter any() {
        var terms = separated(this::all, "OR");
        return terms.size() == 1 ? terms.getFirst() : new Any(terms);
    }

    private Filter all() {
        var terms = separated(this::term, "AND");
        return terms.size() == 1 ? terms.getFirst() : new All(terms);
    }

    private static <T> List<T> until(Supplier<T> term, Supplier<Boolean> more) {
        List<T> terms = new ArrayList<>();
        do {
            terms.add(term.get());
        } while (more.get());
        return terms;
    }

    private List<Filter> separated(Supplier<Filter> term, String by) {
        return until(term, () -> took(by));
    }

    private Filter term() {
        if (peek().is("NOT")) {
            return within(() -> new Not(term()));
        }
        if (peek().is("(")) {
            return within(() -> {
                var inner = any();
                expect(")", "AND, OR or )");
                return inner;
            });
        }
        return comparison();
    }

    /// Takes the token that begins it and goes one level down; so deep that the stack holds.
    private Filter within(Supplier<Filter> inner) {
        var begin = take();
        if (++depth > DEPTH) {
            throw begin.refused("more than %d levels of NOT and parentheses; say it flatter".formatted(DEPTH));
        }
        var filter = inner.get();
        depth--;
        return filter;
    }

    private Filter comparison() {
        var token = take();
        if (token.form() != Form.WORD || token.isKeyword()) {
            throw token.unexpected("a field such as phase, NOT or (");
        }
        if (++comparisons > COMPARISONS) {
            throw token.refused("more than %d comparisons; use IN, or ask twice".formatted(COMPARISONS));
        }
        var field = fields.find(token.text())
                .orElseThrow(() -> token.refused("there is no field %s; %s".formatted(token.text(), fields.known())));
        if (took("IS")) {
            boolean stated = took("NOT");
            expect("NULL", stated ? "NULL" : "NULL or NOT NULL");
            return stated ? new Stated(field) : new Not(new Stated(field));
        }
        if (took("NOT")) {
            if (!peek().is("LIKE") && !peek().is("ILIKE") && !peek().is("IN")) {
                throw peek().unexpected("LIKE, ILIKE or IN after NOT; NOT also stands before the field");
            }
            return new Not(compared(field, take()));
        }
        if (peek().is("!=")) {
            var unequal = take();
            return new Not(compared(field, new Token(Form.SYMBOL, "=", unequal.column())));
        }
        return compared(field, take());
    }

    private Filter compared(Field field, Token symbol) {
        var operator = Arrays.stream(Operator.values())
                .filter(one -> symbol.is(one.symbol()))
                .findFirst()
                .orElseThrow(() -> symbol.unexpected("one of " + takes(field)));
        if (!field.kind().operators().contains(operator)) {
            throw symbol.refused(
                    "%s does not take %s; it takes %s".formatted(field.name(), operator.symbol(), takes(field)));
        }
        return new Compared(
                field,
                operator,
                switch (operator) {
                    case IN -> values(field);
                    case LIKE, ILIKE -> List.of(Reading.pattern(take(), field));
                    case EQUAL, BELOW, AT_MOST, ABOVE, AT_LEAST -> List.of(Reading.value(take(), field));
                });
    }

    private List<Value> values(Field field) {
        expect("(", "( and values with commas between");
        var values = until(() -> Reading.value(take(), field), () -> took(","));
        if (values.size() > VALUES) {
            throw peek().refused("more than %d values; ask twice".formatted(VALUES));
        }
        expect(")", ", or )");
        return values;
    }

    private static String takes(Field field) {
        return Arrays.stream(Operator.values())
                        .filter(field.kind().operators()::contains)
                        .map(one -> one == Operator.EQUAL ? "=, !=" : one.symbol())
                        .collect(Collectors.joining(", "))
                + ", IS NULL";
    }

    private Token peek() {
        return tokens.get(next);
    }

    /// The end is never passed.
    private Token take() {
        var token = peek();
        if (token.form() != Form.END) {
            next++;
        }
        return token;
    }

    private boolean took(String expected) {
        boolean there = peek().is(expected);
        if (there) {
            next++;
        }
        return there;
    }

    private void expect(String expected, String instead) {
        if (!took(expected)) {
            throw peek().unexpected(instead);
        }
    }
}
