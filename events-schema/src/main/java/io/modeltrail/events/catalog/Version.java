package io.modeltrail.events.catalog;

import io.modeltrail.events.MalformedField;
import java.util.Comparator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// `MAJOR.MINOR.PATCH`, ordered as Semantic Versioning 2.0.0 says. The phase is display, never part of it.
public record Version(int major, int minor, int patch) implements Comparable<Version> {

    private static final Pattern FORM =
            Pattern.compile("(0|[1-9][0-9]{0,8})\\.(0|[1-9][0-9]{0,8})\\.(0|[1-9][0-9]{0,8})");
    private static final Comparator<Version> ORDER = Comparator.comparingInt(Version::major)
            .thenComparingInt(Version::minor)
            .thenComparingInt(Version::patch);

    /// Throws [MalformedField] naming `field` when the text is no version.
    public static Version parse(@Nullable String text, String field) {
        var matcher = FORM.matcher(text == null ? "" : text);
        if (!matcher.matches()) {
            throw new MalformedField(field, "must be MAJOR.MINOR.PATCH without leading zeros, such as 1.4.0");
        }
        return new Version(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)));
    }

    @Override
    public int compareTo(Version other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
