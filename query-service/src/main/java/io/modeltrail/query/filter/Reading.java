package io.modeltrail.query.filter;

import io.modeltrail.events.MalformedField;
import io.modeltrail.events.Required;
import io.modeltrail.events.catalog.Version;
import io.modeltrail.query.filter.Token.Form;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;

/// Reads what a field is compared with, by the kind of the field. What PostgreSQL could not read is refused here.
final class Reading {

    private Reading() {}

    static Value value(Token token, Field field) {
        return switch (field.kind()) {
            case Kind.Text _ -> new Value.Words(text(token, field));
            case Kind.Digest _ -> digest(token, field);
            case Kind.Word(var words) -> word(token, field, words);
            case Kind.Rank(var words) -> word(token, field, words);
            case Kind.Figure _ -> figure(token, field);
            case Kind.Moment _ -> new Value.Moment(moment(token, field));
            case Kind.VersionNumber _ -> number(token, field);
        };
    }

    static Value pattern(Token token, Field field) {
        var pattern = text(token, field);
        int slashes = 0;
        while (slashes < pattern.length() && pattern.charAt(pattern.length() - 1 - slashes) == '\\') {
            slashes++;
        }
        if (slashes % 2 == 1) {
            throw token.refused("a pattern must not end with \\, which takes the next character literally; write \\\\");
        }
        return new Value.Words(pattern);
    }

    private static String text(Token token, Field field) {
        if (token.form() != Form.TEXT) {
            throw wanted(token, field, "a text in quotes, such as 'ward 7'");
        }
        if (token.text().indexOf('\0') >= 0) {
            throw token.refused("no text holds the character U+0000");
        }
        return token.text();
    }

    private static Value digest(Token token, Field field) {
        try {
            return new Value.Words(Required.sha256(text(token, field), field.name()));
        } catch (MalformedField broken) {
            throw token.refused(field.name() + " " + broken.rule());
        }
    }

    private static Value word(Token token, Field field, List<String> words) {
        var word = token.text().toUpperCase(Locale.ROOT);
        if (token.form() != Form.TEXT || !words.contains(word)) {
            throw wanted(token, field, "one of '" + String.join("', '", words) + "'");
        }
        return new Value.Words(word);
    }

    private static Value figure(Token token, Field field) {
        try {
            double figure = token.form() == Form.NUMBER ? Double.parseDouble(token.text()) : Double.NaN;
            if (Double.isFinite(figure)) {
                return new Value.Figure(figure);
            }
        } catch (NumberFormatException _) {
            // Falls through to the refusal.
        }
        throw wanted(token, field, "a finite number without quotes, such as 0.9");
    }

    /// A day stands for its first moment in UTC.
    private static Instant moment(Token token, Field field) {
        try {
            if (token.form() == Form.TEXT) {
                var text = token.text();
                var moment = text.length() == "2026-01-31".length()
                        ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                        : OffsetDateTime.parse(text).toInstant();
                int year = moment.atOffset(ZoneOffset.UTC).getYear();
                if (year >= 1 && year <= 9999) {
                    return moment;
                }
            }
        } catch (DateTimeParseException _) {
            // Falls through to the refusal.
        }
        throw wanted(token, field, "a day or a time in quotes, such as '2026-01-31' or '2026-01-31T08:15:00Z'");
    }

    private static Value number(Token token, Field field) {
        if (token.form() == Form.TEXT || token.form() == Form.NUMBER) {
            try {
                return new Value.VersionNumber(Version.parse(token.text(), field.name()));
            } catch (MalformedField _) {
                // Falls through to the refusal.
            }
        }
        throw wanted(token, field, "MAJOR.MINOR.PATCH without leading zeros, such as 1.4.0");
    }

    private static RuntimeException wanted(Token token, Field field, String wanted) {
        return token.refused("%s is compared with %s; found %s".formatted(field.name(), wanted, token.shown()));
    }
}
