package io.modeltrail.events.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modeltrail.events.catalog.DossierCommand.DescribeVersion;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IssuingEntityTest {

    @ParameterizedTest
    @CsvSource({
        "51022222233336, GS1",
        "00012345678905, GS1",
        "+H123PARTNO12340, HIBCC",
        "=/A9999XYZ100T0944, ICCBBA",
        "9N111234567842, IFA"
    })
    void anIdentifierIsKnownByItsForm(String identifier, IssuingEntity entity) {
        assertThat(IssuingEntity.of(identifier)).contains(entity);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "51022222233337",
                "5102222223333",
                "(01)51022222233336",
                "H123PARTNO12340",
                "+1123PARTNO12340",
                "=/A9999XYZ100T094",
                "9N111234567843",
                "unknown"
            })
    void whatNobodyGivesOutIsNoIdentifier(String identifier) {
        assertThat(IssuingEntity.of(identifier)).isEmpty();
    }

    @Property
    void noDigitOfAGtinCanBeMistyped(@ForAll @IntRange(max = 13) int at, @ForAll @IntRange(min = 1, max = 9) int by) {
        var digits = "51022222233336".toCharArray();
        digits[at] = (char) ('0' + (digits[at] - '0' + by) % 10);
        assertThat(IssuingEntity.of(new String(digits))).isEmpty();
    }

    @Test
    void aDescriptionSaysWhichFormsThereAre() {
        var statements = new ClinicalStatements("mortality", List.of(), List.of(), List.of(), null, null);
        var description = new VersionDescription(
                statements, null, List.of(), null, null, null, new DeviceIdentification("0815", "1", null));
        assertThatThrownBy(() -> new DescribeVersion("apache", "1.1.0", description, "iss|mia", Instant.EPOCH))
                .hasMessageContaining("description.udi.deviceIdentifier")
                .hasMessageContaining("GS1: 14 digits");
    }
}
