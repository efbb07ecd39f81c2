package io.modeltrail.events.compatibility;

import java.util.List;
import java.util.regex.Pattern;

/// How far two releases of a library lie apart, by Semantic Versioning 2.0.0: below 1.0.0 a minor step may
/// break anything. Libraries number themselves as they like, so what is not three numbers is read as far as it
/// is.
final class Release {

    private static final Pattern NUMBERS = Pattern.compile("^[vV]?(\\d{1,9})(?:\\.(\\d{1,9}))?.*$");

    private Release() {}

    enum Step {
        NONE,
        MINOR,
        MAJOR
    }

    static Step step(String from, String to) {
        var before = numbers(from);
        var after = numbers(to);
        if (before.isEmpty() || after.isEmpty()) {
            return from.equals(to) ? Step.NONE : Step.MAJOR;
        }
        boolean minor = !before.get(1).equals(after.get(1));
        if (!before.getFirst().equals(after.getFirst()) || (before.getFirst() == 0 && minor)) {
            return Step.MAJOR;
        }
        return minor ? Step.MINOR : Step.NONE;
    }

    private static List<Integer> numbers(String release) {
        var matcher = NUMBERS.matcher(release);
        return matcher.matches()
                ? List.of(
                        Integer.valueOf(matcher.group(1)),
                        matcher.group(2) == null ? Integer.valueOf(0) : Integer.valueOf(matcher.group(2)))
                : List.of();
    }
}
