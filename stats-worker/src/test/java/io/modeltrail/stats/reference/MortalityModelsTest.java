package io.modeltrail.stats.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.modeltrail.stats.diagnostic.ConfusionMatrix;
import io.modeltrail.stats.estimate.Interval;
import io.modeltrail.stats.paired.McNemar;
import io.modeltrail.stats.proportion.Proportion;
import io.modeltrail.stats.roc.DeLong;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/// APACHE IV and IVa on the stays of the eICU demo database, against R 4.2.2 with pROC 1.18.0.
class MortalityModelsTest {
    private static final double THRESHOLD = 0.1;
    private static final String FIRST = "p_hosp_iv";
    private static final String SECOND = "p_hosp_iva";
    private static final CSVFormat WITH_HEADER =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    @Test
    void twoReleasedVersionsCompareAsInR() throws IOException {
        List<CSVRecord> stays = stays();
        List<CSVRecord> scored = stays.stream()
                .filter(stay ->
                        !stay.get(FIRST).equals("-1") && !stay.get(SECOND).equals("-1"))
                .toList();
        var truth = new boolean[scored.size()];
        var first = new double[scored.size()];
        var second = new double[scored.size()];
        ConfusionMatrix firstMatrix = ConfusionMatrix.EMPTY;
        ConfusionMatrix secondMatrix = ConfusionMatrix.EMPTY;
        long onlyFirst = 0;
        long onlySecond = 0;
        for (int i = 0; i < scored.size(); i++) {
            CSVRecord stay = scored.get(i);
            truth[i] = stay.get("actualhospitalmortality").equals("EXPIRED");
            first[i] = Double.parseDouble(stay.get(FIRST));
            second[i] = Double.parseDouble(stay.get(SECOND));
            boolean firstSays = first[i] >= THRESHOLD;
            boolean secondSays = second[i] >= THRESHOLD;
            firstMatrix = firstMatrix.plus(firstSays, truth[i]);
            secondMatrix = secondMatrix.plus(secondSays, truth[i]);
            onlyFirst += firstSays == truth[i] && secondSays != truth[i] ? 1 : 0;
            onlySecond += firstSays != truth[i] && secondSays == truth[i] ? 1 : 0;
        }

        DeLong areas = DeLong.compare(truth, first, second).orElseThrow();

        var coverage = new Proportion(scored.size(), stays.size());
        assertThat(coverage).isEqualTo(new Proportion(1683, 1838));
        assertThat(areas.first().value()).isCloseTo(0.861143, within(5e-7));
        assertThat(areas.second().value()).isCloseTo(0.862047, within(5e-7));
        assertInterval(areas.first().interval(0.95).orElseThrow(), 0.833649, 0.888636);
        assertInterval(areas.second().interval(0.95).orElseThrow(), 0.834704, 0.889389);
        assertThat(areas.z().orElseThrow()).isCloseTo(-0.235606, within(5e-7));
        assertThat(areas.p().orElseThrow()).isCloseTo(0.813739, within(5e-7));
        assertThat(firstMatrix.sensitivity().trials()).isEqualTo(139);
        assertThat(firstMatrix.sensitivity().rate().orElseThrow()).isCloseTo(0.7986, within(5e-5));
        assertThat(secondMatrix.sensitivity().rate().orElseThrow()).isCloseTo(0.7842, within(5e-5));
        assertThat(firstMatrix.specificity().rate().orElseThrow()).isCloseTo(0.7254, within(5e-5));
        assertThat(secondMatrix.specificity().rate().orElseThrow()).isCloseTo(0.7468, within(5e-5));
        assertThat(new McNemar(onlyFirst, onlySecond)).isEqualTo(new McNemar(28, 59));
        assertThat(new McNemar(onlyFirst, onlySecond).exactP()).isCloseTo(0.001169, within(5e-7));
    }

    private static void assertInterval(Interval interval, double lower, double upper) {
        assertThat(interval.lower()).isCloseTo(lower, within(1e-6));
        assertThat(interval.upper()).isCloseTo(upper, within(1e-6));
    }

    private static List<CSVRecord> stays() throws IOException {
        try (var csv = CSVParser.parse(
                SharedFolder.file("data/eicu_demo_apache_iv_iva.csv"), StandardCharsets.UTF_8, WITH_HEADER)) {
            return csv.getRecords();
        }
    }
}
