package io.modeltrail.events.observation;

import io.modeltrail.events.MalformedField;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Subject ids must not identify a person: what looks like a name, a birth date or a record number is refused.
public final class Pseudonym {

    private static final int LONGEST = 128;
    private static final Pattern DATE = Pattern.compile(
            "(?<![0-9])((19|20)[0-9]{2}[-./](0?[1-9]|1[0-2])[-./](0?[1-9]|[12][0-9]|3[01])|(0?[1-9]|[12][0-9]|3[01])[-./](0?[1-9]|1[0-2])[-./](19|20)[0-9]{2})(?![0-9])");
    private static final Pattern RECORD_NUMBER =
            Pattern.compile("(?i)(mrn|ssn|nhs|patient|pat|dob|name)[-_.:#]?[0-9]{4,}|[0-9]{3}-[0-9]{2}-[0-9]{4}");

    private Pseudonym() {}

    public static String of(@Nullable String subject, String field) {
        if (subject == null || !isAllowed(subject)) {
            throw new MalformedField(
                    field,
                    "must be a pseudonym of 1 to 128 letters, digits, '.', '_', ':' or '-'; spaces look like a name");
        }
        if (hasTwoSeparators(subject) && DATE.matcher(subject).find()) {
            throw new MalformedField(field, "looks like a date of birth; send a pseudonym");
        }
        if (endsInFourDigits(subject) && RECORD_NUMBER.matcher(subject).matches()) {
            throw new MalformedField(field, "looks like a record number; send a pseudonym");
        }
        return subject;
    }

    private static boolean isAllowed(String subject) {
        if (subject.isEmpty() || subject.length() > LONGEST || !isLetterOrDigit(subject.charAt(0))) {
            return false;
        }
        for (int i = 1; i < subject.length(); i++) {
            char one = subject.charAt(i);
            if (!isLetterOrDigit(one) && "._:-".indexOf(one) < 0) {
                return false;
            }
        }
        return true;
    }

    /// Every observation passes here, and few need the patterns: a date has two separators, a record number ends in
    /// digits.
    private static boolean hasTwoSeparators(String subject) {
        int separators = 0;
        for (int i = 0; i < subject.length(); i++) {
            separators += "-./".indexOf(subject.charAt(i)) >= 0 ? 1 : 0;
        }
        return separators >= 2;
    }

    private static boolean endsInFourDigits(String subject) {
        for (int i = subject.length() - 4; i < subject.length(); i++) {
            if (i < 0 || !isDigit(subject.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetterOrDigit(char one) {
        return isDigit(one) || (one >= 'a' && one <= 'z') || (one >= 'A' && one <= 'Z');
    }

    private static boolean isDigit(char one) {
        return one >= '0' && one <= '9';
    }
}
