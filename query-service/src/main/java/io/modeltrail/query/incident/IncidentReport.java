package io.modeltrail.query.incident;

import io.modeltrail.events.clock.RunningClock;
import io.modeltrail.events.compliance.ClockEvent.ClockMoved;
import io.modeltrail.events.compliance.ClockEvent.ClockSatisfied;
import io.modeltrail.events.compliance.ClockEvent.ClockStarted;
import io.modeltrail.events.compliance.ClockEvent.ClockStopped;
import io.modeltrail.events.compliance.ClockEvent.DeadlineApproached;
import io.modeltrail.events.compliance.ClockEvent.DeadlineMissed;
import io.modeltrail.events.compliance.IncidentEvent;
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
import io.modeltrail.query.audit.Leaf;
import io.modeltrail.query.audit.Sentences;
import io.modeltrail.query.report.Block;
import io.modeltrail.query.report.Block.Facts;
import io.modeltrail.query.report.Block.Prose;
import io.modeltrail.query.report.Block.Signatures;
import io.modeltrail.query.report.Block.Signatures.Signed;
import io.modeltrail.query.report.Block.Table;
import io.modeltrail.query.report.Report;
import io.modeltrail.query.report.Report.Fact;
import io.modeltrail.query.report.Report.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One incident for people and files: what is known, what is owed to whom, who signed what, and everything that
/// happened.
final class IncidentReport {

    private final List<Fact> known = new ArrayList<>();
    private final Map<String, RunningClock> clocks = new LinkedHashMap<>();
    private final Map<String, String> standing = new LinkedHashMap<>();
    private final List<List<String>> reports = new ArrayList<>();
    private final List<Signed> signatures = new ArrayList<>();
    private final List<List<String>> timeline = new ArrayList<>();

    private IncidentReport() {}

    /// The events of the incident up to this position.
    static Report of(String incidentId, List<Leaf> leaves, long position) {
        var report = new IncidentReport();
        for (var leaf : leaves) {
            leaf.envelope().ifPresent(envelope -> {
                if (envelope.event() instanceof IncidentEvent event) {
                    report.take(event);
                    report.timeline.add(List.of(
                            Long.toString(leaf.position()), event.occurredAt().toString(), Sentences.of(event)));
                }
            });
        }
        return report.whole(incidentId, position);
    }

    private void take(IncidentEvent event) {
        switch (event) {
            case IncidentOpened it -> open(it);
            case AwarenessRecorded it -> {
                fact("aware since", it.awareness().awareAt().toString());
                fact("seriousness", it.awareness().seriousness().name());
                fact("markets", String.join(", ", it.awareness().markets()));
                fact("digest of the record", it.recordDigest());
            }
            case ClockStarted it -> run(it.running());
            case ClockMoved it -> run(it.running());
            case DeadlineMissed it -> standing.put(it.clockId(), "MISSED, still owed");
            case ClockSatisfied it ->
                standing.put(
                        it.clockId(),
                        "%s on %s by %s"
                                .formatted(it.late() ? "done late" : "done in time", it.satisfiedAt(), it.by()));
            case ClockStopped it -> standing.put(it.clockId(), "stopped: " + it.why());
            case ReportFiled it ->
                reports.add(List.of(
                        it.report().market(),
                        it.report().recipient(),
                        it.report().reference(),
                        it.report().filedAt().toString(),
                        String.join(", ", it.report().clocks())));
            case ReportabilityDecided it ->
                signatures.add(new Signed(
                        "%s in %s: %s"
                                .formatted(
                                        it.decision().reportable() ? "to be reported" : "not to be reported",
                                        it.decision().market(),
                                        it.decision().rationale()),
                        it.signature()));
            case CorrectionAssessed it ->
                signatures.add(new Signed(
                        "%s, %s: %s"
                                .formatted(
                                        it.assessment().kind(),
                                        it.assessment().reportable() ? "to be reported" : "not to be reported",
                                        it.assessment().rationale()),
                        it.signature()));
            case IncidentClosed it ->
                signatures.add(new Signed(
                        "closed. Root cause: %s Corrective action: %s".formatted(it.rootCause(), it.correctiveAction()),
                        it.signature()));
            case IncidentNoted _,
                    NewInformationRecorded _,
                    PatientHarmResolved _,
                    NotificationRequested _,
                    NotificationSent _,
                    IncidentReopened _,
                    DeadlineApproached _ -> {
                // The timeline tells of these.
            }
        }
    }

    private void open(IncidentOpened it) {
        fact("kind", it.kind().name());
        fact("severity", it.severity().name());
        fact("about", it.about());
        fact("summary", it.summary());
        var affected = it.affected();
        if (affected != null) {
            fact("version", "%s %s".formatted(affected.model(), affected.version()));
            var exposure = affected.exposure();
            fact(
                    "exposed",
                    exposure == null
                            ? "not known"
                            : "%d %s, %s to %s"
                                    .formatted(
                                            exposure.predictions(),
                                            exposure.basis(),
                                            exposure.from(),
                                            exposure.until()));
        }
    }

    private void fact(String name, String value) {
        known.removeIf(fact -> fact.name().equals(name));
        known.add(new Fact(name, value));
    }

    private void run(RunningClock running) {
        clocks.put(running.clockId(), running);
        standing.put(running.clockId(), "runs");
    }

    private Report whole(String incidentId, long position) {
        return new Report(
                "Incident report",
                incidentId,
                List.of(
                        new Section("What is known", new Facts(known)),
                        new Section("What is owed", owed()),
                        new Section(
                                "What authorities were told",
                                orNone(
                                        reports.isEmpty(),
                                        new Table(
                                                List.of("market", "recipient", "reference", "filed at", "satisfies"),
                                                reports))),
                        new Section("Who signed", orNone(signatures.isEmpty(), new Signatures(signatures))),
                        new Section("What happened", new Table(List.of("position", "at", "what"), timeline))),
                List.of(
                        new Fact("stream", "Incident/" + incidentId),
                        new Fact("as of position", Long.toString(position))));
    }

    private Block owed() {
        var rows = clocks.values().stream()
                .map(clock -> List.of(
                        clock.clockId(),
                        clock.rule(),
                        clock.runsFrom().toString(),
                        "%s (%s)".formatted(clock.dueDate(), clock.zone()),
                        standing.getOrDefault(clock.clockId(), "")))
                .toList();
        return orNone(rows.isEmpty(), new Table(List.of("clock", "rule", "runs from", "last day", "standing"), rows));
    }

    private static Block orNone(boolean none, Block block) {
        return none ? Prose.of("Nothing so far.") : block;
    }
}
