package io.modeltrail.query.filter;

import io.modeltrail.query.reading.BadParameter;
import java.util.Locale;
import java.util.Set;

/// A piece of a filter, and where it begins: `column` counts characters from 1.
record Token(Form form, String text, int column) {

    enum Form {
        WORD,
        NUMBER,
        TEXT,
        SYMBOL,
        END
    }

    private static final Set<String> KEYWORDS = Set.of("AND", "OR", "NOT", "IN", "LIKE", "ILIKE", "IS", "NULL");

    boolean is(String expected) {
        return switch (form) {
            case WORD -> text.equalsIgnoreCase(expected);
            case SYMBOL -> text.equals(expected);
            case NUMBER, TEXT, END -> false;
        };
    }

    boolean isKeyword() {
        return form == Form.WORD && KEYWORDS.contains(text.toUpperCase(Locale.ROOT));
    }

    /// As people see it.
    String shown() {
        return switch (form) {
            case END -> "the end";
            case TEXT -> "'" + text + "'";
            case WORD, NUMBER, SYMBOL -> text;
        };
    }

    BadParameter refused(String why) {
        return new BadParameter("filter", "at column %d: %s".formatted(column, why), column);
    }

    BadParameter unexpected(String expected) {
        return refused("expected %s, found %s".formatted(expected, shown()));
    }
}
