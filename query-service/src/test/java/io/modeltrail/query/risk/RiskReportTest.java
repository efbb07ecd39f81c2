package io.modeltrail.query.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.query.report.GoldenReport;
import io.modeltrail.query.report.ReportHtml;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/// The risk management report is the golden one, byte for byte.
class RiskReportTest {

    @Test
    void aClosedFileShowsEachRiskToItsEndAndWhoAcceptedIt() throws IOException {
        GoldenReport.check("risk", RiskReport.of("apache", "1.1.0", GoldenReport.leaves(RiskStory.CLOSED), 17));
    }

    @Test
    void whatIsMissingIsNamed() {
        var open = RiskReport.of("apache", "1.1.0", GoldenReport.leaves(RiskStory.CLOSED.subList(0, 5)), 9);

        assertThat(ReportHtml.of(open))
                .contains(
                        "it was not verified that control tell works",
                        "the risk that remains of hazard missed was not estimated");
    }
}
