package io.modeltrail.query;

import static io.modeltrail.query.Stories.DIGEST;
import static io.modeltrail.query.Stories.NOON;

import io.modeltrail.events.Event;
import io.modeltrail.events.clock.RegulatoryClock;
import io.modeltrail.events.clock.RegulatoryClocks;
import io.modeltrail.events.compliance.Affected;
import io.modeltrail.events.compliance.Awareness;
import io.modeltrail.events.compliance.ClockEvent.ClockSatisfied;
import io.modeltrail.events.compliance.ClockEvent.ClockStarted;
import io.modeltrail.events.compliance.ClockEvent.DeadlineMissed;
import io.modeltrail.events.compliance.FiledReport;
import io.modeltrail.events.compliance.IncidentEvent.AwarenessRecorded;
import io.modeltrail.events.compliance.IncidentEvent.IncidentClosed;
import io.modeltrail.events.compliance.IncidentEvent.IncidentOpened;
import io.modeltrail.events.compliance.IncidentEvent.ReportFiled;
import io.modeltrail.events.compliance.IncidentEvent.ReportabilityDecided;
import io.modeltrail.events.compliance.IncidentKind;
import io.modeltrail.events.compliance.IncidentSeverity;
import io.modeltrail.events.compliance.ReportabilityDecision;
import io.modeltrail.events.compliance.Seriousness;
import io.modeltrail.events.signing.Signature;
import io.modeltrail.events.signing.SignatureMeaning;
import io.modeltrail.events.signing.Signer;
import java.util.List;

/// The life of an incident that is reported late.
public final class IncidentStories {

    private static final String RITA = "https://issuer|rita";

    private IncidentStories() {}

    public static List<Event> missed(String id) {
        var clock = RegulatoryClocks.start(RegulatoryClock.FDA_803_50, "US", NOON, "");
        var due = clock.dueAt();
        return List.of(
                new IncidentOpened(
                        id,
                        IncidentKind.ADVERSE_EVENT,
                        IncidentSeverity.MAJOR,
                        "ModelVersion/apache/1.1.0",
                        "the alarm came too late",
                        new Affected("apache", "1.1.0", null),
                        null,
                        RITA,
                        DIGEST,
                        NOON),
                new AwarenessRecorded(id, new Awareness(NOON, Seriousness.SERIOUS, List.of("US")), RITA, DIGEST, NOON),
                new ClockStarted(id, clock, "awareness", NOON),
                new DeadlineMissed(id, clock.clockId(), due, due),
                new ReportabilityDecided(
                        id,
                        new ReportabilityDecision("US", true, "serious", null),
                        signed("grace", "Grace Hopper"),
                        due),
                new ReportFiled(
                        id, new FiledReport("US", "FDA", "M-1", List.of(clock.clockId()), due, null, null), RITA, due),
                new ClockSatisfied(id, clock.clockId(), due, true, "M-1", due),
                new IncidentClosed(id, "a unit was misread", "units are checked", signed("ada", "Ada Lovelace"), due));
    }

    private static Signature signed(String who, String name) {
        return new Signature(
                SignatureMeaning.RESPONSIBILITY,
                DIGEST,
                null,
                new Signer("https://issuer|" + who, name, NOON, null),
                NOON);
    }
}
