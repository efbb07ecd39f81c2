package io.modeltrail.command.incident.domain;

import io.modeltrail.command.domain.Scenario;
import io.modeltrail.events.compliance.Affected;
import io.modeltrail.events.compliance.Awareness;
import io.modeltrail.events.compliance.CorrectionAssessment;
import io.modeltrail.events.compliance.CorrectionKind;
import io.modeltrail.events.compliance.FiledReport;
import io.modeltrail.events.compliance.HarmOutcome;
import io.modeltrail.events.compliance.IncidentCommand;
import io.modeltrail.events.compliance.IncidentCommand.AssessCorrection;
import io.modeltrail.events.compliance.IncidentCommand.CloseIncident;
import io.modeltrail.events.compliance.IncidentCommand.DecideReportability;
import io.modeltrail.events.compliance.IncidentCommand.FileReport;
import io.modeltrail.events.compliance.IncidentCommand.OpenIncident;
import io.modeltrail.events.compliance.IncidentCommand.RecordAwareness;
import io.modeltrail.events.compliance.IncidentCommand.ReportIncident;
import io.modeltrail.events.compliance.IncidentEvent;
import io.modeltrail.events.compliance.IncidentKind;
import io.modeltrail.events.compliance.IncidentSeverity;
import io.modeltrail.events.compliance.PatientHarm;
import io.modeltrail.events.compliance.Relatedness;
import io.modeltrail.events.compliance.ReportabilityDecision;
import io.modeltrail.events.compliance.Seriousness;
import io.modeltrail.events.deadline.Deadline;
import io.modeltrail.events.deadline.OpenDeadlines;
import io.modeltrail.events.deadline.OpenDeadlines.Running;
import io.modeltrail.events.dossier.VersionStanding;
import io.modeltrail.events.signing.Signature;
import io.modeltrail.events.signing.SignatureMeaning;
import io.modeltrail.events.signing.Signer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The incidents that the tests tell of: a patient was harmed by apache 1.1.0, and a rollout of it was taken back. Rita
/// handles them, Grace closes them.
final class Incidents {

    /// A Monday.
    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    static final Instant NEXT_DAY = NOON.plusSeconds(86_400);
    static final String RITA = "iss|rita";
    static final String GRACE = "iss|grace";
    static final Affected APACHE = new Affected("apache", "1.1.0", null);
    static final Deadline OWED =
            new Deadline("validation", "the validation after the hotfix", null, NOON.minusSeconds(1));

    private Incidents() {}

    static Scenario<IncidentCommand, Incident, IncidentEvent> nothing() {
        var facts = new IncidentFacts() {
            @Override
            public VersionStanding standing(String versionStream) {
                return versionStream.equals("ModelVersion/apache/1.1.0")
                        ? VersionStanding.APPROVED
                        : VersionStanding.UNREGISTERED;
            }

            @Override
            public OpenDeadlines deadlines(String stream) {
                return stream.equals("ModelVersion/apache/1.1.0")
                        ? new OpenDeadlines(Map.of(OWED.name(), new Running(OWED, false)))
                        : OpenDeadlines.none();
            }
        };
        return new Scenario<>(
                Incident.initial(),
                Incident::evolve,
                (command, state) -> IncidentDecider.decide(command, state, facts));
    }

    /// A serious injury, known at noon, of a device that is used in the United States and in Germany.
    static Scenario<IncidentCommand, Incident, IncidentEvent> reported() {
        return nothing().having(report(Seriousness.SERIOUS, Relatedness.POSSIBLE));
    }

    static Scenario<IncidentCommand, Incident, IncidentEvent> rolledBack() {
        return nothing().having(rollback());
    }

    static ReportIncident report(Seriousness seriousness, Relatedness related) {
        return new ReportIncident(
                "i-1",
                APACHE,
                "the alarm came too late",
                new PatientHarm(IncidentSeverity.MAJOR, seriousness, related, HarmOutcome.UNKNOWN),
                new Awareness(NOON, seriousness, List.of("US", "DE")),
                RITA,
                NOON);
    }

    static OpenIncident rollback() {
        return new OpenIncident(
                "rollback-r-1",
                IncidentKind.ROLLBACK,
                IncidentSeverity.MAJOR,
                "Rollout/r-1",
                "taken back",
                APACHE,
                null,
                NOON);
    }

    static RecordAwareness aware(Instant at, Seriousness seriousness, String... markets) {
        return new RecordAwareness("i-1", new Awareness(at, seriousness, List.of(markets)), RITA, NEXT_DAY);
    }

    static DecideReportability decide(Incident now, String market, boolean reportable, @Nullable Instant remedial) {
        return new DecideReportability(
                "i-1",
                new ReportabilityDecision(market, reportable, "as the procedure says", remedial),
                signed(now, RITA),
                NEXT_DAY);
    }

    static AssessCorrection assess(Incident now, CorrectionKind kind, boolean reportable, @Nullable Instant begun) {
        return new AssessCorrection(
                known(now).record().incidentId(),
                new CorrectionAssessment(kind, reportable, "as the procedure says", begun),
                signed(now, RITA),
                NEXT_DAY);
    }

    static FileReport file(String market, String reference, Instant at, String... clocks) {
        return new FileReport(
                "i-1",
                new FiledReport(market, "the authority", reference, List.of(clocks), at, null, null),
                RITA,
                at.isAfter(NEXT_DAY) ? at : NEXT_DAY);
    }

    static CloseIncident close(Incident now, String by) {
        return new CloseIncident(
                known(now).record().incidentId(), "a unit was misread", "units are checked", signed(now, by), NEXT_DAY);
    }

    /// By that person, over the record as it is.
    static Signature signed(Incident now, String by) {
        return signature(known(now).digest(), by);
    }

    static Signature signature(String digest, String by) {
        return new Signature(
                SignatureMeaning.RESPONSIBILITY, digest, null, new Signer(by, by, NEXT_DAY, null), NEXT_DAY);
    }

    static IncidentCase known(Incident now) {
        return switch (now) {
            case Incident.Open(var known) -> known;
            case Incident.Closed(var known) -> known;
            case Incident.Unknown() -> throw new IllegalStateException("nothing happened yet");
        };
    }
}
