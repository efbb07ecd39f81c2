package io.modeltrail.command.incident.domain;

import io.modeltrail.command.domain.Requirements;
import io.modeltrail.events.clock.Regime;
import io.modeltrail.events.clock.RegulatoryClock;
import io.modeltrail.events.clock.RegulatoryClocks;
import io.modeltrail.events.compliance.ClockEvent.ClockSatisfied;
import io.modeltrail.events.compliance.IncidentCommand.FileReport;
import io.modeltrail.events.compliance.IncidentCommand.SupplementReport;
import io.modeltrail.events.compliance.IncidentEvent;
import io.modeltrail.events.compliance.IncidentEvent.NewInformationRecorded;
import io.modeltrail.events.compliance.IncidentEvent.ReportFiled;
import java.util.ArrayList;
import java.util.List;

/// What authorities are told, and what they must still be told when something new is learned.
final class Reports {

    private Reports() {}

    static List<IncidentEvent> file(FileReport it, IncidentCase known) {
        var report = it.report();
        var requirements = RegulatoryDecisions.requirePast(
                new Requirements(), report.filedAt(), "report.filedAt", it.requestedAt(), it.stream());
        requirements
                .require(
                        !isFiled(report.market(), report.reference(), known),
                        IncidentRule.ALREADY_FILED,
                        "report %s is on record for market %s".formatted(report.reference(), report.market()),
                        it.stream())
                .require(
                        report.supplements() == null || isFiled(report.market(), report.supplements(), known),
                        IncidentRule.REPORT_NOT_FILED,
                        "no report %s is on record for market %s".formatted(report.supplements(), report.market()),
                        "FileReport");
        report.clocks().forEach(clockId -> require(requirements, clockId, it, known));
        requirements.hold();
        var events = new ArrayList<IncidentEvent>();
        events.add(new ReportFiled(it.incidentId(), report, it.filedBy(), it.requestedAt()));
        for (var clockId : report.clocks()) {
            known.clock(clockId)
                    .map(clock -> new ClockSatisfied(
                            it.incidentId(),
                            clockId,
                            report.filedAt(),
                            !report.filedAt().isBefore(clock.running().dueAt()),
                            report.reference(),
                            it.requestedAt()))
                    .ifPresent(events::add);
        }
        return events;
    }

    private static void require(Requirements requirements, String clockId, FileReport it, IncidentCase known) {
        var clock = known.clock(clockId);
        requirements
                .require(
                        clock.isPresent(),
                        IncidentRule.CLOCK_NOT_STARTED,
                        "incident %s has no clock %s; it has %s"
                                .formatted(
                                        it.incidentId(),
                                        clockId,
                                        String.join(", ", known.clocks().keySet())),
                        it.stream())
                .require(
                        clock.filter(ClockState::open).isPresent() || clock.isEmpty(),
                        IncidentRule.CLOCK_NOT_OPEN,
                        "nothing is owed under clock %s any more".formatted(clockId),
                        it.stream())
                .require(
                        clock.filter(has -> !has.running()
                                        .market()
                                        .equals(it.report().market()))
                                .isEmpty(),
                        IncidentRule.MARKET_NOT_CONCERNED,
                        "clock %s is not one of market %s"
                                .formatted(clockId, it.report().market()),
                        it.stream())
                .require(
                        clock.filter(has -> it.report()
                                        .filedAt()
                                        .isBefore(has.running().runsFrom()))
                                .isEmpty(),
                        IncidentRule.CLOCK_NOT_STARTED,
                        "report.filedAt lies before clock %s began".formatted(clockId),
                        it.stream());
    }

    /// The FDA wants supplements within a month (21 CFR 803.56); the MDR sets no period for follow-up reports.
    static List<IncidentEvent> supplement(SupplementReport it, IncidentCase known) {
        RegulatoryDecisions.requirePast(new Requirements(), it.learnedAt(), "learnedAt", it.requestedAt(), it.stream())
                .require(
                        isFiled(it.market(), it.reference(), known),
                        IncidentRule.REPORT_NOT_FILED,
                        "no report %s is on record for market %s".formatted(it.reference(), it.market()),
                        "FileReport")
                .hold();
        var events = new ArrayList<IncidentEvent>();
        events.add(new NewInformationRecorded(
                it.incidentId(),
                it.market(),
                it.reference(),
                it.learnedAt(),
                it.information(),
                it.recordedBy(),
                it.requestedAt()));
        if (RegulatoryClocks.regime(it.market()) == Regime.FDA) {
            var suffix = "-" + (known.handling().supplements() + 1);
            events.addAll(Clocks.start(
                    RegulatoryClocks.start(RegulatoryClock.FDA_803_56, it.market(), it.learnedAt(), suffix),
                    known,
                    "report %s needs a supplement".formatted(it.reference()),
                    it.requestedAt()));
        }
        return events;
    }

    private static boolean isFiled(String market, String reference, IncidentCase known) {
        return known.handling().filed().contains(market + "/" + reference);
    }
}
