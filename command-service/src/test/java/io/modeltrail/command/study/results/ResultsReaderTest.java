package io.modeltrail.command.study.results;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.command.study.results.ResultsReader.Results;
import io.modeltrail.events.validation.AnalysisPlan;
import io.modeltrail.events.validation.Endpoint;
import io.modeltrail.events.validation.EndpointGoal;
import io.modeltrail.events.validation.EndpointMetric;
import io.modeltrail.events.validation.SampleSize;
import io.modeltrail.events.validation.SubgroupPlan;
import io.modeltrail.stats.comparison.study.PairedPrediction;
import io.modeltrail.stats.comparison.study.Reading;
import io.modeltrail.stats.comparison.study.Reading.Decision;
import io.modeltrail.stats.comparison.study.Reading.Indeterminate;
import io.modeltrail.stats.comparison.study.Reading.Missing;
import io.modeltrail.stats.comparison.study.Reading.Score;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Cases come in as NDJSON or CSV, and what cannot be read is named by line and field.
class ResultsReaderTest {

    private static final String NDJSON = "application/x-ndjson";
    private static final String CSV = "text/csv;charset=UTF-8";

    static final AnalysisPlan PLAN = new AnalysisPlan(
            List.of(new Endpoint(EndpointMetric.SENSITIVITY, EndpointGoal.REACHES, 0.8, 0.9, null)),
            List.of(),
            new SampleSize(100, 0.3, null, null),
            0.1,
            "1.0.0",
            new SubgroupPlan(List.of("site", "sex"), 0.1, 30),
            0.9);

    private static final List<PairedPrediction> THREE = List.of(
            new PairedPrediction(
                    "c-1", "p-1", Optional.of(true), new Score(0.8), new Decision(false), Map.of("site", "north")),
            new PairedPrediction("c-2", "c-2", Optional.of(false), new Missing(), new Score(0.25), Map.of()),
            new PairedPrediction(
                    "c-3", "p-1", Optional.empty(), new Indeterminate(), new Missing(), Map.of("sex", "F")));

    private static Results read(String text, String type) throws IOException {
        return ResultsReader.read(new ByteArrayInputStream(text.getBytes(UTF_8)), type, PLAN);
    }

    @Test
    void linesOfJson() throws IOException {
        var results = read("""
                {"caseId":"c-1","subject":"p-1","truth":true,"score":0.8,"comparatorDecision":"NEGATIVE","attributes":{"site":"north"}}

                {"caseId":"c-2","truth":0,"score":null,"comparatorScore":0.25}
                {"caseId":"c-3","subject":"p-1","decision":"INDETERMINATE","sex":"F"}
                """, NDJSON);

        assertThat(results).isEqualTo(new Results(THREE, List.of()));
    }

    @Test
    void aTableWithAHeaderAndWhatSpreadsheetsPutBeforeIt() throws IOException {
        var results = read("""
                \uFEFFcaseId,subject,truth,score,decision,comparatorScore,comparatorDecision,site,sex
                c-1,p-1,true,0.8,,,NEGATIVE,"north",
                c-2,,0,,,0.25,,,
                c-3,p-1,,,INDETERMINATE,,,,F
                """.replace("\n", "\r\n"), CSV);

        assertThat(results).isEqualTo(new Results(THREE, List.of()));
    }

    @Test
    void aTableOfCountsStandsForItsCases() throws IOException {
        var results = read("""
                truth,decision,comparatorDecision,site,count
                1,POSITIVE,POSITIVE,north,2
                1,NEGATIVE,POSITIVE,north,0
                0,NEGATIVE,,south,1
                """, CSV);

        assertThat(results.faults()).isEmpty();
        assertThat(results.cases())
                .containsExactly(
                        counted("row-2-1", true, new Decision(true), new Decision(true), "north"),
                        counted("row-2-2", true, new Decision(true), new Decision(true), "north"),
                        counted("row-4-1", false, new Decision(false), new Missing(), "south"));
        assertThat(read("""
                {"truth":1,"decision":"POSITIVE","comparatorDecision":"POSITIVE","site":"north","count":2}
                """, NDJSON).cases()).hasSize(2);
    }

    private static PairedPrediction counted(String id, boolean truth, Reading first, Reading second, String site) {
        return new PairedPrediction(id, id, Optional.of(truth), first, second, Map.of("site", site));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"truth\":1,\"decision\":\"POSITIVE\",\"count\":-1}|line 1: count must be a whole number",
                "{\"truth\":1,\"score\":0.4,\"count\":3}|line 1: score cannot stand in a table",
                "{\"caseId\":\"c-1\",\"count\":3}|line 1: caseId cannot stand in a table",
                "{\"truth\":1,\"decision\":\"POSITIVE\",\"count\":1000001}|line 1: count must be a whole number",
                "{\"caseId\":\"c-1\",\"score\":-1}|line 1: score must be a probability",
                "{\"caseId\":\"c-1\",\"score\":\"NaN\"}|line 1: score must be a probability",
                "{\"caseId\":\"c-1\",\"truth\":\"yes\"}|line 1: truth must be true, false",
                "{\"score\":0.5}|line 1: caseId must be a pseudonym",
                "{\"caseId\":\"c-1\",\"subject\":\"Jane Doe\"}|line 1: subject must be a pseudonym",
                "{\"caseId\":\"c-1\",\"subject\":\"1961-02-03\"}|line 1: subject looks like a date of birth",
                "{\"caseId\":\"c-1\",\"name\":\"x\"}|line 1: name is neither a field",
                "{\"caseId\":\"c-1\",\"score\":0.5,\"decision\":\"POSITIVE\"}|line 1: decision cannot stand beside score",
                "{\"caseId\":\"c-1\",\"decision\":\"maybe\"}|line 1: decision must be POSITIVE",
                "{\"caseId\":\"c-1\",\"score\":[1]}|line 1: score must be a string, a number",
                "{\"caseId\":\"c-1\",\"sex\":\"F\",\"attributes\":{\"sex\":\"M\"}}|line 1: sex is given twice",
                "{\"caseId\":|line 1: is not JSON",
                "[1]|line 1: (line) must be a JSON object"
            })
    void aLineThatCannotBeReadIsNamed(String line, String fault) throws IOException {
        assertThat(read(line, NDJSON).faults()).singleElement().asString().startsWith(fault);
    }

    @Test
    void everyFaultOfATableIsNamedWithItsLine() throws IOException {
        assertThat(read("caseId,score\nc-1,0.5\nc-1,0.6\nc-2,2\nc-3\n", CSV).faults())
                .containsExactly(
                        "line 3: caseId c-1 is given twice",
                        "line 4: score must be a probability from 0 to 1; leave it empty where there is no score",
                        "line 5: has 1 fields, and the header has 2");
        assertThat(read("score,born\n0.5,1961\n", CSV).faults())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("line 1: column born is neither a field");
    }

    @Test
    void anotherFormIsRefusedAndSoIsWhatIsNoText() throws IOException {
        assertThat(read("{}", "application/pdf").faults())
                .containsExactly(
                        "the document is stored as application/pdf; results are text/csv or application/x-ndjson");
        assertThat(ResultsReader.read(new ByteArrayInputStream(new byte[] {(byte) 0xff}), NDJSON, PLAN)
                        .faults())
                .singleElement()
                .asString()
                .contains("is not UTF-8");
    }

    @Test
    void aFileOfNothingButFaultsIsNotReadToItsEnd() throws IOException {
        assertThat(read("{}\n".repeat(1000), NDJSON).faults())
                .hasSize(51)
                .last()
                .asString()
                .contains("may be more");
    }
}
