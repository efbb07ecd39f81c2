package io.modeltrail.events.wire;

import static io.modeltrail.events.wire.ExampleEvents.DIGEST;
import static io.modeltrail.events.wire.ExampleEvents.NOON;

import io.modeltrail.events.Event;
import io.modeltrail.events.clock.RegulatoryClock;
import io.modeltrail.events.clock.RegulatoryClocks;
import io.modeltrail.events.clock.RunningClock;
import io.modeltrail.events.compliance.Audience;
import io.modeltrail.events.compliance.Awareness;
import io.modeltrail.events.compliance.ClockEvent.ClockMoved;
import io.modeltrail.events.compliance.ClockEvent.ClockSatisfied;
import io.modeltrail.events.compliance.ClockEvent.ClockStarted;
import io.modeltrail.events.compliance.ClockEvent.ClockStopped;
import io.modeltrail.events.compliance.ClockEvent.DeadlineApproached;
import io.modeltrail.events.compliance.ClockEvent.DeadlineMissed;
import io.modeltrail.events.compliance.CorrectionAssessment;
import io.modeltrail.events.compliance.CorrectionKind;
import io.modeltrail.events.compliance.FiledReport;
import io.modeltrail.events.compliance.HarmOutcome;
import io.modeltrail.events.compliance.IncidentEvent.AwarenessRecorded;
import io.modeltrail.events.compliance.IncidentEvent.CorrectionAssessed;
import io.modeltrail.events.compliance.IncidentEvent.IncidentClosed;
import io.modeltrail.events.compliance.IncidentEvent.IncidentNoted;
import io.modeltrail.events.compliance.IncidentEvent.IncidentOpened;
import io.modeltrail.events.compliance.IncidentEvent.IncidentReopened;
import io.modeltrail.events.compliance.IncidentEvent.NewInformationRecorded;
import io.modeltrail.events.compliance.IncidentEvent.NotificationRequested;
import io.modeltrail.events.compliance.IncidentEvent.NotificationSent;
import io.modeltrail.events.compliance.IncidentEvent.PatientHarmResolved;
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

/// An incident with everything that can happen to it.
final class ExampleIncidents {

    private static final String ID = "safety-stop-e-1";
    private static final String RA = "https://idp.example|rita";
    private static final Signature SIGNED = new Signature(
            SignatureMeaning.RESPONSIBILITY,
            DIGEST,
            null,
            new Signer(RA, "Rita Levi-Montalcini", NOON.minusSeconds(60), null),
            NOON);
    private static final RunningClock CLOCK =
            RegulatoryClocks.start(RegulatoryClock.FDA_806_10, "US", NOON.minusSeconds(7), "");

    private ExampleIncidents() {}

    static List<Event> events() {
        return List.of(
                new IncidentOpened(
                        ID,
                        IncidentKind.EXPERIMENT_HARM,
                        IncidentSeverity.MAJOR,
                        "Experiment/e-1",
                        "guardrail safety says harm",
                        null,
                        null,
                        null,
                        null,
                        NOON),
                new IncidentNoted(ID, "the ward was told", RA, NOON),
                new AwarenessRecorded(
                        ID,
                        new Awareness(NOON.minusSeconds(3600), Seriousness.SERIOUS, List.of("US", "DE")),
                        RA,
                        DIGEST,
                        NOON),
                new ReportabilityDecided(
                        ID, new ReportabilityDecision("US", true, "a serious injury", NOON), SIGNED, NOON),
                new CorrectionAssessed(
                        ID,
                        new CorrectionAssessment(CorrectionKind.CORRECTION, false, "no risk to health", null),
                        SIGNED,
                        NOON),
                new ReportFiled(
                        ID,
                        new FiledReport("US", "FDA", "MDR-2026-17", List.of(CLOCK.clockId()), NOON, null, DIGEST),
                        RA,
                        NOON),
                new NewInformationRecorded(ID, "US", "MDR-2026-17", NOON, "the cause is known", RA, NOON),
                new PatientHarmResolved(ID, HarmOutcome.RECOVERED, "discharged", RA, NOON),
                new NotificationRequested(
                        ID, "opened", List.of(Audience.REGULATORY_AFFAIRS), "incident safety-stop-e-1", NOON),
                new NotificationSent(ID, "opened", "webhook", "204", NOON),
                new IncidentClosed(ID, "a unit was misread", "the unit is checked", SIGNED, NOON),
                new IncidentReopened(ID, "it happened again", RA, NOON),
                new ClockStarted(ID, CLOCK, "a version was taken back", NOON),
                new ClockMoved(ID, CLOCK, "it began earlier", NOON),
                new DeadlineApproached(ID, CLOCK.clockId(), CLOCK.dueAt(), NOON),
                new DeadlineMissed(ID, CLOCK.clockId(), CLOCK.dueAt(), NOON),
                new ClockSatisfied(ID, CLOCK.clockId(), NOON, false, "MDR-2026-17", NOON),
                new ClockStopped(ID, CLOCK.clockId(), "not reported", NOON));
    }
}
