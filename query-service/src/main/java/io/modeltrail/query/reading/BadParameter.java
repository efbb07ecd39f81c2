package io.modeltrail.query.reading;

import java.util.OptionalInt;

/// A request parameter that cannot be read; the answer is 400 and names it, and the column where sense ends.
public final class BadParameter extends IllegalArgumentException {

    private final String parameter;
    private final String rule;
    private final OptionalInt column;

    public BadParameter(String parameter, String rule) {
        this(parameter, rule, OptionalInt.empty());
    }

    /// `column` counts characters from 1.
    public BadParameter(String parameter, String rule, int column) {
        this(parameter, rule, OptionalInt.of(column));
    }

    private BadParameter(String parameter, String rule, OptionalInt column) {
        super(parameter + " " + rule);
        this.parameter = parameter;
        this.rule = rule;
        this.column = column;
    }

    String parameter() {
        return parameter;
    }

    String rule() {
        return rule;
    }

    OptionalInt column() {
        return column;
    }
}
