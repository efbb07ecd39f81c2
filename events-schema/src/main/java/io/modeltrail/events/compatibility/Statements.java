package io.modeltrail.events.compatibility;

import static io.modeltrail.events.compatibility.CompatibilityDimension.INTENDED_USE;
import static io.modeltrail.events.compatibility.DifferenceKind.CONTRAINDICATION_ADDED;
import static io.modeltrail.events.compatibility.DifferenceKind.INTENDED_USE_CHANGED;
import static io.modeltrail.events.compatibility.DifferenceKind.LIMITATION_ADDED;

import io.modeltrail.events.catalog.ClinicalStatements;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// For whom a version is meant. Another intended use is another device, whatever its fields; who is excluded
/// now was served before, so that their care must be arranged first.
final class Statements {

    private Statements() {}

    static List<Difference> between(ClinicalStatements from, ClinicalStatements to) {
        var use = plain(from.intendedUse()).equals(plain(to.intendedUse()))
                ? Stream.<Difference>of()
                : Stream.of(new Difference(
                        INTENDED_USE,
                        INTENDED_USE_CHANGED,
                        "intendedUse",
                        true,
                        "it is meant for: %s; and was for: %s".formatted(to.intendedUse(), from.intendedUse()),
                        "Train users in the new intended use and show that it is authorised"));
        return Stream.of(
                        use,
                        added(from.contraindications(), to.contraindications(), CONTRAINDICATION_ADDED),
                        added(from.limitations(), to.limitations(), LIMITATION_ADDED))
                .flatMap(it -> it)
                .toList();
    }

    private static Stream<Difference> added(List<String> from, List<String> to, DifferenceKind kind) {
        var before = from.stream().map(Statements::plain).toList();
        return to.stream()
                .filter(text -> !before.contains(plain(text)))
                .map(text -> new Difference(
                        INTENDED_USE,
                        kind,
                        text,
                        false,
                        "it is not meant for: %s".formatted(text),
                        "Arrange who is served otherwise: %s".formatted(text)));
    }

    /// Blanks and capitals mean nothing.
    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
