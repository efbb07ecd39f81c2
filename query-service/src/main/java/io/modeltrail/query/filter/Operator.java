package io.modeltrail.query.filter;

/// How a field is compared. `!=`, `NOT LIKE`, `NOT IN` and `IS NULL` are the negation of their opposites.
public enum Operator {
    EQUAL("="),
    BELOW("<"),
    AT_MOST("<="),
    ABOVE(">"),
    AT_LEAST(">="),
    IN("IN"),
    /// `%` stands for any text, `_` for one character, `\` takes either literally.
    LIKE("LIKE"),
    /// The same, whatever the case.
    ILIKE("ILIKE");

    private final String symbol;

    Operator(String symbol) {
        this.symbol = symbol;
    }

    String symbol() {
        return symbol;
    }
}
