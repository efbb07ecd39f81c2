package io.modeltrail.events;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Checks of single fields, for the constructors of commands. Each refusal names the field and the rule.
public final class Required {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
    private static final Pattern IDENTITY = Pattern.compile("[^|\\s]+[|][^|\\s]+");
    private static final Pattern SHA256 = Pattern.compile("sha256:[0-9a-f]{64}");

    private Required() {}

    /// A name that may stand in a URL, a topic key and a file name without escaping.
    public static String name(@Nullable String value, String field) {
        if (value == null || !NAME.matcher(value).matches()) {
            throw new MalformedField(
                    field, "must be 1 to 100 letters, digits, '.', '_' or '-', beginning with a letter or digit");
        }
        return value;
    }

    /// Words for people.
    public static String text(@Nullable String value, String field) {
        if (value == null || value.isBlank()) {
            throw new MalformedField(field, "must not be blank");
        }
        if (value.length() > 4000) {
            throw new MalformedField(field, "must have at most 4000 characters; put longer text into a document");
        }
        return value;
    }

    /// `sha256:` and 64 lower-case hexadecimal digits.
    public static String sha256(@Nullable String value, String field) {
        if (value == null || !SHA256.matcher(value).matches()) {
            throw new MalformedField(field, "must be 'sha256:' followed by 64 lower-case hexadecimal digits");
        }
        return value;
    }

    /// `issuer|subject`, as the actor of every event is written.
    public static String identity(@Nullable String value, String field) {
        if (value == null || value.length() > 300 || !IDENTITY.matcher(value).matches()) {
            throw new MalformedField(
                    field, "must be issuer and subject of a token with '|' between, such as https://idp.example|mia");
        }
        return value;
    }

    public static <T> T present(@Nullable T value, String field) {
        if (value == null) {
            throw new MalformedField(field, "is required");
        }
        return value;
    }

    public static void that(boolean holds, String field, String rule) {
        if (!holds) {
            throw new MalformedField(field, rule);
        }
    }
}
