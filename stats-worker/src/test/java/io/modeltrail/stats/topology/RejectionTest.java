package io.modeltrail.stats.topology;

import static io.modeltrail.stats.topology.Observed.NOON;
import static io.modeltrail.stats.topology.Observed.label;
import static io.modeltrail.stats.topology.Observed.well;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.events.observation.ObservationJson;
import io.modeltrail.events.observation.Rejected;
import io.modeltrail.stats.StatisticsSettings;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RejectionTest {
    private final Worker worker = new Worker(StatisticsSettings.defaults(), NOON);

    @AfterEach
    void stop() {
        worker.close();
    }

    @Test
    void whatIsMalformedIsKeptWithFieldRuleAndPlace() {
        worker.observes(well("1"));
        worker.observes("s-2", "{\"score\": ".getBytes(UTF_8));
        String json = new String(ObservationJson.write(well("3").observation()), UTF_8);
        worker.observes("s-3", json.replace("\"score\":0.2", "\"score\":-1").getBytes(UTF_8));
        worker.observes("s-4", json.replace("\"score\":0.2", "\"skore\":0.2").getBytes(UTF_8));

        assertThat(worker.rejected())
                .extracting(Rejected::field, Rejected::offset)
                .containsExactly(tuple("(record)", 1), tuple("score", 2), tuple("skore", 3));
        assertThat(worker.window("1.1.0").observations()).isEqualTo(1);
    }

    @Test
    void whatMayIdentifyAPersonIsNotRepeated() {
        worker.observes(
                "John Smith",
                new String(ObservationJson.write(well("1").observation()), UTF_8)
                        .replace("s-1", "John Smith")
                        .getBytes(UTF_8));

        assertThat(worker.rejected()).singleElement().satisfies(rejected -> {
            assertThat(rejected.field()).isEqualTo("subject");
            assertThat(rejected.payload()).doesNotContain("John");
        });
    }

    @Test
    void aRecordUnderAnotherKeyThanItsSubjectIsRefused() {
        worker.observes("elsewhere", ObservationJson.write(well("1").observation()));

        assertThat(worker.rejected()).extracting(Rejected::field).containsExactly("(key)");
    }

    @Test
    void aSecondTruthThatContradictsTheFirstIsRefused() {
        worker.observes(well("1"));
        worker.learns(label("1", false));
        worker.learns(label("1", true));

        assertThat(worker.rejected())
                .extracting(Rejected::field, Rejected::topic)
                .containsExactly(Tuple.tuple("truth", "labels"));
        assertThat(worker.window("1.1.0").labelled()).isEqualTo(1);
    }

    private static Tuple tuple(String field, long offset) {
        return Tuple.tuple(field, offset);
    }
}
