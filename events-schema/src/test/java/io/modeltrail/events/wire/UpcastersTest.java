package io.modeltrail.events.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modeltrail.events.catalog.ModelEvent.ModelRegistered;
import io.modeltrail.events.wire.Upcasters.Step;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class UpcastersTest {

    private static final JsonNode OLDEST = Json.strict()
            .readTree("{\"name\":\"apache\",\"use\":\"mortality\",\"occurredAt\":\"2020-01-01T00:00:00Z\"}");

    /// Two synthetic versions before the present one: `name` became `model`, then `use` became `intendedUse` and an
    /// owner was asked for.
    private static final Map<String, Step> STEPS = Map.of(
            "modeltrail.FamilyRegistered.v1",
            new Step("modeltrail.FamilyRegistered.v2", data -> renamed(data, "name", "model")),
            "modeltrail.FamilyRegistered.v2",
            new Step(
                    "modeltrail.ModelRegistered.v1",
                    data -> renamed(data, "use", "intendedUse").put("owner", "unknown")));

    @Test
    void anEventOfTheOldestReleaseIsReadThroughEveryStep() {
        assertThat(Upcasters.current("modeltrail.FamilyRegistered.v1", OLDEST, STEPS))
                .isEqualTo(
                        new ModelRegistered("apache", "mortality", "unknown", Instant.parse("2020-01-01T00:00:00Z")));
    }

    @Test
    void anEventOfTheReleaseBetweenIsReadThroughTheLastStepOnly() {
        var between = renamed(OLDEST, "name", "model");

        assertThat(Upcasters.current("modeltrail.FamilyRegistered.v2", between, STEPS))
                .isEqualTo(Upcasters.current("modeltrail.FamilyRegistered.v1", OLDEST, STEPS));
    }

    @Test
    void theStoredDataIsLeftUntouched() {
        var before = OLDEST.deepCopy();

        Upcasters.current("modeltrail.FamilyRegistered.v1", OLDEST, STEPS);

        assertThat(OLDEST).isEqualTo(before);
    }

    @Test
    void aTypeFromTheFutureIsNamedInTheRefusal() {
        assertThatThrownBy(() -> Upcasters.current("modeltrail.ModelRegistered.v9", OLDEST))
                .isInstanceOf(UnknownType.class)
                .hasMessageContaining("'modeltrail.ModelRegistered.v9'");
    }

    private static ObjectNode renamed(JsonNode data, String from, String to) {
        var copy = (ObjectNode) data.deepCopy();
        return copy.set(to, copy.remove(from));
    }
}
