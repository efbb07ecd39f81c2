package io.modeltrail.command.dispatch;

import io.modeltrail.events.Required;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The id that a caller gives a command so that it may be sent again: it names the stream of its refusal, too.
public final class CommandId {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,199}");

    private CommandId() {}

    /// Throws a malformed field.
    public static String of(@Nullable String id, String field) {
        var given = Required.present(id, field);
        Required.that(
                FORM.matcher(given).matches(),
                field,
                "must be 1 to 200 letters, digits, '.', '_', ':' or '-', beginning with a letter or digit");
        return given;
    }
}
