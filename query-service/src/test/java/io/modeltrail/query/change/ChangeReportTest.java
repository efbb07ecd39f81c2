package io.modeltrail.query.change;

import io.modeltrail.query.ChangeStories;
import io.modeltrail.query.report.GoldenReport;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/// The report of a change is the golden one, byte for byte.
class ChangeReportTest {

    @Test
    void aHotfixShowsWhoSignedItAndWhatItStillOwes() throws IOException {
        GoldenReport.check(
                "change-hotfix", ChangeReport.of("c-1", GoldenReport.leaves(ChangeStories.hotfix("c-1")), 17));
    }

    @Test
    void aRejectedChangeShowsWhoRejectedItAndWhy() throws IOException {
        GoldenReport.check(
                "change-rejected", ChangeReport.of("c-2", GoldenReport.leaves(ChangeStories.rejected("c-2")), 17));
    }
}
