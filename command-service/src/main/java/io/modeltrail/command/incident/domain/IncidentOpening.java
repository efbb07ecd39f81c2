package io.modeltrail.command.incident.domain;

import io.modeltrail.command.domain.Rejection;
import io.modeltrail.command.domain.Requirements;
import io.modeltrail.command.incident.domain.Incident.Closed;
import io.modeltrail.command.incident.domain.Incident.Open;
import io.modeltrail.command.incident.domain.Incident.Unknown;
import io.modeltrail.events.Streams;
import io.modeltrail.events.clock.RegulatoryClock;
import io.modeltrail.events.clock.RegulatoryClocks;
import io.modeltrail.events.compliance.Awareness;
import io.modeltrail.events.compliance.ClockCommand.ReportMissedObligation;
import io.modeltrail.events.compliance.ClockEvent.ClockStarted;
import io.modeltrail.events.compliance.IncidentCommand;
import io.modeltrail.events.compliance.IncidentCommand.OpenIncident;
import io.modeltrail.events.compliance.IncidentCommand.ReportIncident;
import io.modeltrail.events.compliance.IncidentEvent;
import io.modeltrail.events.compliance.IncidentEvent.AwarenessRecorded;
import io.modeltrail.events.compliance.IncidentEvent.IncidentOpened;
import io.modeltrail.events.compliance.IncidentKind;
import io.modeltrail.events.compliance.IncidentRecord;
import io.modeltrail.events.compliance.IncidentSeverity;
import io.modeltrail.events.compliance.Relatedness;
import io.modeltrail.events.compliance.Seriousness;
import io.modeltrail.events.dossier.VersionStanding;
import io.modeltrail.events.wire.Digests;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How an incident begins: it follows from another event, is reported by somebody, or from a deadline that ran out.
final class IncidentOpening {

    private static final String US = "US";

    private IncidentOpening() {}

    static List<IncidentEvent> open(OpenIncident it, Incident state) {
        if (isOpenedAlready(it, it.about(), state)) {
            return List.of();
        }
        var record = new IncidentRecord(
                it.incidentId(), it.kind(), it.severity(), it.about(), it.summary(), it.affected(), it.harm(), null);
        var events = new ArrayList<>(opened(record, null, it.requestedAt()));
        if (it.kind() == IncidentKind.ROLLBACK) {
            var running = RegulatoryClocks.start(RegulatoryClock.FDA_806_10, US, it.requestedAt(), "");
            var why = "a version was taken back from patients, which may be a correction or removal";
            events.add(1, new ClockStarted(it.incidentId(), running, why, it.requestedAt()));
        }
        return events;
    }

    static List<IncidentEvent> report(ReportIncident it, Incident state, IncidentFacts facts) {
        var affected = it.affected();
        var about = Streams.modelVersion(affected.model(), affected.version());
        if (isReportedAlready(it, state)) {
            return List.of();
        }
        new Requirements()
                .require(
                        facts.standing(about) != VersionStanding.UNREGISTERED,
                        IncidentRule.VERSION_NOT_REGISTERED,
                        "version %s of model %s is not registered".formatted(affected.version(), affected.model()),
                        about)
                .require(
                        !it.awareness().awareAt().isAfter(it.requestedAt()),
                        IncidentRule.IN_THE_FUTURE,
                        "awareness.awareAt %s lies in the future"
                                .formatted(it.awareness().awareAt()),
                        it.stream())
                .hold();
        var harm = it.harm();
        var record = new IncidentRecord(
                it.incidentId(),
                IncidentKind.ADVERSE_EVENT,
                harm.severity(),
                about,
                it.summary(),
                affected,
                harm,
                it.awareness());
        var events = new ArrayList<>(opened(record, it.reportedBy(), it.requestedAt()));
        events.add(
                1,
                new AwarenessRecorded(
                        it.incidentId(), it.awareness(), it.reportedBy(), Digests.of(record), it.requestedAt()));
        var known = new IncidentCase(record, Map.of(), Handling.none(false));
        events.addAll(2, Clocks.of(reportable(it.awareness(), harm.related()), known, it.requestedAt()));
        return events;
    }

    static List<IncidentEvent> missed(ReportMissedObligation it, Incident state, IncidentFacts facts) {
        if (isOpenedAlready(it, it.about(), state)) {
            return List.of();
        }
        var running = facts.deadlines(it.about()).find(it.deadline());
        if (running.isEmpty()) {
            return List.of();
        }
        var deadline = running.get().deadline();
        requireDue(running.get().isOver(it.requestedAt()), deadline.name(), deadline.dueAt(), it.about());
        var summary = "%s was owed until %s and was not done".formatted(deadline.what(), deadline.dueAt());
        var record = new IncidentRecord(
                it.incidentId(),
                IncidentKind.MISSED_DEADLINE,
                IncidentSeverity.MAJOR,
                it.about(),
                summary,
                null,
                null,
                null);
        return opened(record, null, it.requestedAt());
    }

    static void requireDue(boolean over, String name, Instant dueAt, String evidence) {
        new Requirements()
                .require(over, IncidentRule.NOT_DUE, "%s runs until %s".formatted(name, dueAt), evidence)
                .hold();
    }

    /// What the device has nothing to do with starts no clock.
    private static Awareness reportable(Awareness awareness, Relatedness related) {
        return related == Relatedness.UNRELATED
                ? new Awareness(awareness.awareAt(), Seriousness.NOT_SERIOUS, awareness.markets())
                : awareness;
    }

    private static List<IncidentEvent> opened(IncidentRecord record, @Nullable String by, Instant at) {
        var first = new IncidentRecord(
                record.incidentId(),
                record.kind(),
                record.severity(),
                record.about(),
                record.summary(),
                record.affected(),
                record.harm(),
                null);
        return List.of(
                new IncidentOpened(
                        record.incidentId(),
                        record.kind(),
                        record.severity(),
                        record.about(),
                        record.summary(),
                        record.affected(),
                        record.harm(),
                        by,
                        Digests.of(first),
                        at),
                Notifications.opened(record, at));
    }

    private static boolean isOpenedAlready(IncidentCommand it, String about, Incident state) {
        return switch (state) {
            case Unknown() -> false;
            case Open(var known) -> isSame(it, about, known);
            case Closed(var known) -> isSame(it, about, known);
        };
    }

    private static boolean isReportedAlready(ReportIncident it, Incident state) {
        return switch (state) {
            case Unknown() -> false;
            case Open(var known) -> isSame(it, known);
            case Closed(var known) -> isSame(it, known);
        };
    }

    private static boolean isSame(ReportIncident it, IncidentCase known) {
        var record = known.record();
        return sameOr(
                it.affected().equals(record.affected())
                        && it.harm().equals(record.harm())
                        && it.summary().equals(record.summary()),
                it,
                known);
    }

    private static boolean isSame(IncidentCommand it, String about, IncidentCase known) {
        return sameOr(known.record().about().equals(about), it, known);
    }

    private static boolean sameOr(boolean same, IncidentCommand it, IncidentCase known) {
        if (same) {
            return true;
        }
        throw new Rejection(
                IncidentRule.ALREADY_OPENED,
                "incident %s is about %s (%s); take another id"
                        .formatted(
                                it.incidentId(),
                                known.record().about(),
                                known.record().summary()),
                it.stream());
    }
}
