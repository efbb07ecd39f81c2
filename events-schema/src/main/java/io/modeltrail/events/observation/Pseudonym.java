package io.modeltrail.events.observation;

import io.modeltrail.events.MalformedField;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Subject ids must not identify a person: what looks like a name, a birth date or a record number is refused.
public final class Pseudonym {

    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,127}");
    private static final Pattern DATE = Pattern.compile(
            ".*(?<![0-9])((19|20)[0-9]{2}[-./](0?[1-9]|1[0-2])[-./](0?[1-9]|[12][0-9]|3[01])|(0?[1-9]|[12][0-9]|3[01])[-./](0?[1-9]|1[0-2])[-./](19|20)[0-9]{2})(?![0-9]).*");
    private static final Pattern RECORD_NUMBER =
            Pattern.compile("(?i)(mrn|ssn|nhs|patient|pat|dob|name)[-_.:#]?[0-9]{4,}|[0-9]{3}-[0-9]{2}-[0-9]{4}");

    private Pseudonym() {}

    public static String of(@Nullable String subject, String field) {
        if (subject == null || !ALLOWED.matcher(subject).matches()) {
            throw new MalformedField(
                    field,
                    "must be a pseudonym of 1 to 128 letters, digits, '.', '_', ':' or '-'; spaces look like a name");
        }
        if (DATE.matcher(subject).matches()) {
            throw new MalformedField(field, "looks like a date of birth; send a pseudonym");
        }
        if (RECORD_NUMBER.matcher(subject).matches()) {
            throw new MalformedField(field, "looks like a record number; send a pseudonym");
        }
        return subject;
    }
}
