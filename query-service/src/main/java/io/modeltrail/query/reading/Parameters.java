package io.modeltrail.query.reading;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads request parameters from text; each refusal names the parameter and says how it should look.
public final class Parameters {

    public static final int MOST = 1_000;
    private static final int USUAL = 100;

    private static final Pattern POSITION = Pattern.compile("0|[1-9][0-9]{0,17}");

    private Parameters() {}

    public static OptionalLong position(@Nullable String text, String parameter) {
        if (text == null) {
            return OptionalLong.empty();
        }
        if (!POSITION.matcher(text).matches()) {
            throw new BadParameter(parameter, "must be a position of the log: 0, 1, 2, …");
        }
        return OptionalLong.of(Long.parseLong(text));
    }

    /// How many items an answer may have.
    public static int limit(@Nullable String text) {
        return limit(text, MOST);
    }

    public static int limit(@Nullable String text, int most) {
        if (text == null) {
            return Math.min(USUAL, most);
        }
        if (!text.matches("[1-9][0-9]{0,8}") || Integer.parseInt(text) > most) {
            throw new BadParameter("limit", "must be a number from 1 to " + most);
        }
        return Integer.parseInt(text);
    }

    public static @Nullable Instant time(@Nullable String text, String parameter) {
        if (text == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException broken) {
            throw new BadParameter(parameter, "must be a time such as 2026-01-31T08:15:00Z");
        }
    }

    /// What is empty was not given.
    public static void oneOf(String text, List<String> allowed, String parameter) {
        if (!text.isEmpty() && !allowed.contains(text)) {
            throw new BadParameter(parameter, "must be one of " + String.join(", ", allowed));
        }
    }

    /// `true`, `false` or empty.
    public static void yesOrNo(String text, String parameter) {
        oneOf(text, List.of("true", "false"), parameter);
    }
}
