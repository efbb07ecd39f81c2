package io.modeltrail.standalone.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.modeltrail.standalone.demo.ObservationSender;
import io.modeltrail.standalone.replay.Pace;
import io.modeltrail.standalone.replay.PredictionFile;
import io.modeltrail.standalone.replay.Replay;
import io.modeltrail.standalone.replay.ReplayOptions;
import io.modeltrail.standalone.replay.ReplayOptions.VersionColumn;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// The real predictions of two released versions, through the stream, must give what R gives (pROC 1.18.0).
class ReplayTest {

    static final Path APACHE = shared().resolve("data/eicu_demo_apache_iv_iva.csv");

    @Test
    void apacheComparesAsRDoes() {
        assumeTrue(Files.exists(APACHE), "SKIPPED: the eICU predictions are not beside this checkout");
        var options = new ReplayOptions(
                APACHE,
                "apache",
                new VersionColumn("1.0.0", "p_hosp_iv"),
                new VersionColumn("1.1.0", "p_hosp_iva"),
                "actualhospitalmortality",
                "EXPIRED",
                "patientunitstayid",
                0.1,
                "-1");
        try (var api = RunningSystem.client();
                var sender = new ObservationSender(RunningSystem.options().bootstrapServers())) {
            var comparison =
                    new Replay(api, sender, options, "replay-apache", new Pace(0)).run(PredictionFile.read(options));

            assertThat(comparison.labelledCases()).isEqualTo(1838);
            assertThat(comparison.scoredByBoth()).isEqualTo(1683);
            assertThat(comparison.positives()).isEqualTo(139);
            assertThat(comparison.b()).isEqualTo(28);
            assertThat(comparison.c()).isEqualTo(59);
            assertThat(comparison.stable().auc()).isCloseTo(.861143, within(5e-7));
            assertThat(comparison.canary().auc()).isCloseTo(.862047, within(5e-7));
            assertThat(comparison.deLongZ()).isCloseTo(-.235606, within(5e-7));
            assertThat(comparison.deLongP()).isCloseTo(.813739, within(5e-7));
            assertThat(comparison.stable().sensitivity()).isCloseTo(.7986, within(5e-5));
            assertThat(comparison.canary().sensitivity()).isCloseTo(.7842, within(5e-5));
            assertThat(comparison.stable().specificity()).isCloseTo(.7254, within(5e-5));
            assertThat(comparison.canary().specificity()).isCloseTo(.7468, within(5e-5));
            assertThat(comparison.mcNemarExactP()).isCloseTo(.001169, within(5e-7));
        }
    }

    /// Reference material lies beside a checkout, where it lies at all.
    private static Path shared() {
        var given = System.getenv("MODELTRAIL_SHARED");
        return given == null ? Path.of("../../shared") : Path.of(given);
    }
}
