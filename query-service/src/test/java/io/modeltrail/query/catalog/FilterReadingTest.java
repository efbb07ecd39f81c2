package io.modeltrail.query.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modeltrail.query.filter.Filter;
import io.modeltrail.query.reading.BadParameter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What cannot be read is refused where it stops making sense, with the way out; nothing else than a refusal happens.
class FilterReadingTest {

    private static final Pattern FILTERS = Pattern.compile("(?s)```filter\n(.*?)```");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            phse = 'X'                                   | at column 1: there is no field phse; versions have model, version,
            metrics. > 1                                 | at column 1: there is no field metrics.
            phase < 'PRODUCTION'                         | at column 7: phase does not take <; it takes =, !=, IN, IS NULL
            owner ~ 'x'                                  | at column 7: ~ means nothing here
            owner                                        | at column 6: expected one of =, !=, IN, LIKE, ILIKE, IS NULL, found the end
            owner = ward                                 | at column 9: owner is compared with a text in quotes, such as 'ward 7'; found ward
            owner = 'wärd                                | at column 9: the text that begins here does not end; close it with '
            phase = 'DONE'                               | at column 9: phase is compared with one of 'PRECLINICAL',
            metrics.auc > '0.9'                          | at column 15: metrics.auc is compared with a finite number without quotes
            metrics.auc > 1e999                          | at column 15: metrics.auc is compared with a finite number
            version >= 1.02.0                            | at column 12: version is compared with MAJOR.MINOR.PATCH
            registeredAt > '2026-02-30'                  | at column 16: registeredAt is compared with a day or a time
            registeredAt > '+12026-01-01T00:00:00Z'      | at column 16: registeredAt is compared with a day or a time
            dataset = 'sha256:0F'                        | at column 11: dataset must be 'sha256:' followed by 64
            owner LIKE 'a\\'                             | at column 12: a pattern must not end with \\
            owner = 'Ü' kind = 'MINOR'                   | at column 13: expected AND, OR or the end, found kind
            (owner = 'x'                                 | at column 13: expected AND, OR or ), found the end
            owner IN 'x'                                 | at column 10: expected ( and values with commas between, found 'x'
            owner IN ('x' 'y')                           | at column 15: expected , or ), found 'y'
            owner NOT = 'x'                              | at column 11: expected LIKE, ILIKE or IN after NOT
            owner IS 'x'                                 | at column 10: expected NULL or NOT NULL, found 'x'
            AND owner = 'x'                              | at column 1: expected a field such as phase, NOT or (, found AND
            """)
    void aRefusalPointsAtTheColumnAndNamesTheWayOut(String filter, String why) {
        assertThatThrownBy(() -> Filter.read(filter.replace("\\\\", "\\"), SearchFields.VERSIONS))
                .isInstanceOf(BadParameter.class)
                .hasMessageStartingWith("filter " + why.replace("\\\\", "\\"));
    }

    @Test
    void whatCouldKeepTheServerBusyIsRefused() {
        refused("(".repeat(33) + "owner = 'x'" + ")".repeat(33), "at column 33: more than 32 levels");
        refused("NOT ".repeat(3_000), "must have at most 4,000 characters");
        refused("NOT ".repeat(900), "at column 129: more than 32 levels");
        refused("owner = 'x' OR ".repeat(50) + "owner = 'x'", "at column 751: more than 50 comparisons");
        refused("version IN (" + "1.0.0,".repeat(200) + "1.0.0)", "at column 1218: more than 200 values");
        refused("owner = 'a\0b'", "at column 9: no text holds the character U+0000");
    }

    /// Pieces of filters in any order are read or refused, never anything else.
    @Test
    void anyTextIsReadOrRefused() {
        var random = new Random(7);
        var pieces = List.of(
                "owner|phase|version|metrics.auc|AND|OR|NOT|IN|LIKE|IS|NULL|(|)|,|=|!=|<|>=|'x'|'PRODUCTION'|1.0.0|0.9|'|%|\\|é|\uD83D\uDC8A"
                        .split("\\|", -1));
        int read = 0;
        for (int i = 0; i < 20_000; i++) {
            var text = new StringBuilder();
            for (int piece = random.nextInt(9); piece >= 0; piece--) {
                text.append(pieces.get(random.nextInt(pieces.size()))).append(' ');
            }
            try {
                read += Filter.read(text.toString(), SearchFields.VERSIONS).isPresent() ? 1 : 0;
            } catch (BadParameter refused) {
                assertThat(refused).hasMessageStartingWith("filter at column ");
            }
        }
        assertThat(read).isPositive();
    }

    @Test
    void everyFilterOfTheDocumentationIsRead() throws IOException {
        var filters = FILTERS.matcher(Files.readString(Path.of("../docs/search.md")))
                .results()
                .flatMap(block -> block.group(1).lines())
                .toList();
        assertThat(filters)
                .hasSizeGreaterThan(5)
                .allSatisfy(filter ->
                        assertThat(Filter.read(filter, SearchFields.VERSIONS)).isPresent());
    }

    private static void refused(String filter, String why) {
        assertThatThrownBy(() -> Filter.read(filter, SearchFields.VERSIONS)).hasMessageStartingWith("filter " + why);
    }
}
