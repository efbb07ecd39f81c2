package io.modeltrail.query.filter;

import io.modeltrail.query.filter.Token.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Takes a filter apart into words, numbers, quoted texts and symbols.
final class Tokens {

    private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*+");

    /// Also what is no number after all, such as 1.2.0: the field knows.
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9.][A-Za-z0-9_.+-]*+");

    private static final Pattern SYMBOL = Pattern.compile("!=|<=|>=|[=<>(),]");

    private final String filter;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokens(String filter) {
        this.filter = filter;
    }

    static List<Token> of(String filter) {
        return new Tokens(filter).read();
    }

    private List<Token> read() {
        while (at < filter.length()) {
            char next = filter.charAt(at);
            if (Character.isWhitespace(next)) {
                at++;
            } else if (next == '\'' || next == '"') {
                quoted(next);
            } else if (!taken(WORD, Form.WORD) && !taken(NUMBER, Form.NUMBER) && !taken(SYMBOL, Form.SYMBOL)) {
                var stranger = new String(Character.toChars(filter.codePointAt(at)));
                throw token(Form.SYMBOL, stranger, at)
                        .refused(stranger + " means nothing here; text stands in quotes: 'ward 7'");
            }
        }
        tokens.add(token(Form.END, "", at));
        return tokens;
    }

    private boolean taken(Pattern pattern, Form form) {
        var matcher = pattern.matcher(filter).region(at, filter.length());
        if (!matcher.lookingAt()) {
            return false;
        }
        tokens.add(token(form, matcher.group(), at));
        at = matcher.end();
        return true;
    }

    /// Twice the quote within the text is the quote itself.
    private void quoted(char quote) {
        int begin = at++;
        var text = new StringBuilder();
        while (at < filter.length()) {
            char next = filter.charAt(at++);
            if (next != quote) {
                text.append(next);
            } else if (at < filter.length() && filter.charAt(at) == quote) {
                text.append(quote);
                at++;
            } else {
                tokens.add(token(Form.TEXT, text.toString(), begin));
                return;
            }
        }
        throw token(Form.TEXT, "", begin)
                .refused("the text that begins here does not end; close it with %s, and write %s for one within it"
                        .formatted(quote, String.valueOf(quote).repeat(2)));
    }

    private Token token(Form form, String text, int begin) {
        return new Token(form, text, filter.codePointCount(0, begin) + 1);
    }
}
