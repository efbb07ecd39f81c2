package io.modeltrail.query.incident;

import io.modeltrail.query.IncidentStories;
import io.modeltrail.query.report.GoldenReport;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/// The report of an incident is the golden one, byte for byte.
class IncidentReportTest {

    @Test
    void anIncidentThatWasReportedLateShowsItsClocksAndWhoSigned() throws IOException {
        GoldenReport.check(
                "incident", IncidentReport.of("i-1", GoldenReport.leaves(IncidentStories.missed("i-1")), 17));
    }
}
