package io.modeltrail.query.catalog;

import io.modeltrail.events.MalformedField;
import io.modeltrail.events.catalog.Version;
import io.modeltrail.query.reading.BadParameter;
import org.jspecify.annotations.Nullable;

/// The full name of a version, `model/1.4.0`, by which pages across models go on.
public record VersionName(String model, Version number) {

    /// Before any other: no model is named so.
    public static final VersionName FIRST = new VersionName("", new Version(0, 0, 0));

    static VersionName after(@Nullable String text) {
        if (text == null) {
            return FIRST;
        }
        int slash = text.lastIndexOf('/');
        try {
            var number = Version.parse(text.substring(slash + 1), "after");
            if (slash > 0 && text.indexOf('\0') < 0) {
                return new VersionName(text.substring(0, slash), number);
            }
        } catch (MalformedField _) {
            // Falls through to the refusal.
        }
        throw new BadParameter("after", "must be what next said on the page before, such as sepsis/1.4.0");
    }

    /// As PostgreSQL reads arrays.
    String array() {
        return "{%d,%d,%d}".formatted(number.major(), number.minor(), number.patch());
    }
}
