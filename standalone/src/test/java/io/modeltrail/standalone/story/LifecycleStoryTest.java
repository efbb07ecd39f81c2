package io.modeltrail.standalone.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.standalone.audit.AuditCheck;
import io.modeltrail.standalone.demo.lifecycle.LifecycleStory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Given nothing but a model and its people, when they take a version to the market, then each gate refuses until its
/// evidence is on the log, and the log proves it.
class LifecycleStoryTest {

    @TempDir
    private static Path folder;

    @Test
    void aVersionReachesTheMarketOnTheLogAlone() throws IOException {
        var told = new ByteArrayOutputStream();
        var out = new PrintStream(told, true, StandardCharsets.UTF_8);
        try (var api = RunningSystem.client()) {
            var outcome = new LifecycleStory(api, "story-sepsis", out).play();

            assertThat(outcome).isEqualTo(new LifecycleStory.Outcome("POSTMARKET", 6));
            assertThat(told.toString(StandardCharsets.UTF_8))
                    .contains(
                            "PRECLINICAL_STUDY_PASSED",
                            "CLINICAL_INVESTIGATION_PASSED",
                            "TWO_SIGNERS",
                            "FDA_DECISION",
                            "NOTIFIED_BODY_CERTIFICATE",
                            "accepted under K260017",
                            "1.0.0-POSTMARKET");
            assertThat(new AuditCheck(api, List.of(), folder.resolve("lifecycle"), out).isSound())
                    .isTrue();
            assertThat(api.get("api/v1/models/story-sepsis/versions/1.0.0")
                            .path("phase")
                            .asString(""))
                    .isEqualTo("POSTMARKET");
        }
    }
}
