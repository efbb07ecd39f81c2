package io.modeltrail.events.wire;

import io.modeltrail.events.Event;
import io.modeltrail.events.audit.RefusalEvent.CommandRefused;
import io.modeltrail.events.audit.RefusalEvent.Unmet;
import io.modeltrail.events.rollout.Evidence;
import io.modeltrail.events.rollout.InputRange;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// One example of every event: the story of version 1.1.0, told once in each way that it can go.
final class ExampleEvents {

    static final Instant NOON = Instant.parse("2026-03-02T12:00:00.123456Z");
    static final String DIGEST = "sha256:" + "ab".repeat(32);
    static final Evidence EVIDENCE = new Evidence(
            "error_rate",
            "1.1.0",
            240,
            0.125,
            0.07,
            0.2,
            "betting confidence sequence",
            0.01,
            NOON.minusSeconds(60),
            NOON,
            "obs-240",
            NOON,
            List.of(new InputRange("observations", 0, 17, 256)));

    private ExampleEvents() {}

    static List<Event> all() {
        return Stream.of(
                        ExampleCatalog.events(),
                        ExampleDossier.events(),
                        ExampleRollout.events(),
                        ExampleExperiment.events(),
                        ExampleChange.events(),
                        ExampleStudies.events(),
                        ExampleIncidents.events(),
                        ExampleIdentity.events(),
                        ExampleRisk.events(),
                        ExampleSubmission.events(),
                        ExampleComplianceAudit.events(),
                        ExamplePolicy.events(),
                        refusals())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Event> refusals() {
        return List.of(new CommandRefused(
                "c-9",
                "ModelVersion/apache/1.1.0",
                "modeltrail.ApproveModelVersion.v1",
                "NOT_APPROVED",
                List.of(new Unmet("OWN_WORK", "the registrant may not approve", "an approval by another reviewer")),
                NOON));
    }
}
