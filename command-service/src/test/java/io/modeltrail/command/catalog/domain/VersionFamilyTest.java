package io.modeltrail.command.catalog.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.events.catalog.ChangeKind;
import io.modeltrail.events.catalog.Version;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionFamilyTest {

    @ParameterizedTest(name = "{2} {1} after {0}: fits {3}")
    @CsvSource({
        "'', 3.2.1, PATCH, true",
        "1.2.2, 1.2.3, MAJOR, false",
        "1.2.2, 2.0.0, MAJOR, true",
        "1.2.2, 3.0.0, MAJOR, true",
        "1.2.2, 2.0.1, MAJOR, false",
        "1.2.2, 1.0.0, MAJOR, false",
        "1.2.2, 1.3.0, MINOR, true",
        "1.2.2, 1.3.1, MINOR, false",
        "1.2.2, 1.1.0, MINOR, false",
        "1.2.2, 2.1.0, MINOR, false",
        "1.2.2 2.0.0, 1.3.0, MINOR, true",
        "1.2.2, 1.2.3, PATCH, true",
        "1.2.2, 1.2.1, PATCH, false",
        "1.2.2, 1.3.0, PATCH, false",
        "1.2.2 1.3.0 2.0.0, 1.2.3, HOTFIX, true",
        "1.2.2 1.3.0, 1.4.1, HOTFIX, false",
    })
    void aNumberFitsItsKind(String before, String number, ChangeKind kind, boolean fits) {
        var family = Versions.family(true, before.isEmpty() ? new String[0] : before.split(" "));
        assertThat(family.misfit(Version.parse(number, "version"), kind).isEmpty())
                .isEqualTo(fits);
    }
}
