package io.modeltrail.command.catalog.domain;

import io.modeltrail.command.domain.Requirements;
import io.modeltrail.events.catalog.DriftCommand;
import io.modeltrail.events.catalog.DriftCommand.ReportDrift;
import io.modeltrail.events.catalog.DriftCommand.ReportDriftEnd;
import io.modeltrail.events.catalog.DriftEvent;
import io.modeltrail.events.catalog.DriftEvent.DriftCleared;
import io.modeltrail.events.catalog.DriftEvent.DriftDetected;
import io.modeltrail.events.catalog.DriftEvent.DriftWorsened;
import io.modeltrail.events.drift.DriftFinding;
import io.modeltrail.events.drift.DriftLevel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the service reports about a version's signals. A report is believed only with its proof, and recorded once.
public final class DriftReports {

    private DriftReports() {}

    public static List<DriftEvent> decide(DriftCommand command, DriftStanding standing) {
        return switch (command) {
            case ReportDrift report -> drift(report, standing);
            case ReportDriftEnd report -> end(report, standing);
        };
    }

    private static List<DriftEvent> drift(ReportDrift it, DriftStanding standing) {
        var findings = it.evidence().findings();
        var highest = findings.stream()
                .map(DriftFinding::level)
                .max(DriftLevel::compareTo)
                .orElse(DriftLevel.NONE);
        new Requirements()
                .require(
                        !findings.isEmpty() && findings.stream().allMatch(found -> found.statistic() > found.limit()),
                        CatalogRule.DRIFT_NOT_PROVEN,
                        "a drift needs findings whose statistics lie beyond their limits",
                        it.stream())
                .require(
                        highest == it.level(),
                        CatalogRule.DRIFT_NOT_PROVEN,
                        "the findings go as far as %s, the report says %s".formatted(highest, it.level()),
                        it.stream())
                .hold();
        var known = standing.of(it.signal(), it.evidence().reference().digest());
        int episode = known.map(DriftStanding.Signal::episode).orElse(0);
        var level = known.map(DriftStanding.Signal::level).orElse(DriftLevel.NONE);
        if (it.episode() > episode) {
            return List.of(new DriftDetected(
                    it.model(),
                    it.version(),
                    it.signal(),
                    it.episode(),
                    it.level(),
                    it.evidence(),
                    incident(it, standing),
                    it.requestedAt()));
        }
        boolean worse = it.episode() == episode && level == DriftLevel.WARNING && it.level() == DriftLevel.MAJOR;
        return worse
                ? List.of(new DriftWorsened(
                        it.model(),
                        it.version(),
                        it.signal(),
                        it.episode(),
                        it.evidence(),
                        incident(it, standing),
                        it.requestedAt()))
                : List.of();
    }

    private static List<DriftEvent> end(ReportDriftEnd it, DriftStanding standing) {
        var known = standing.of(it.signal(), it.evidence().reference().digest());
        new Requirements()
                .require(
                        known.filter(signal -> signal.episode() >= it.episode()).isPresent(),
                        CatalogRule.NO_SUCH_DRIFT,
                        "no drift %d of %s against this reference is on record".formatted(it.episode(), it.signal()),
                        it.stream())
                .hold();
        boolean open = known.filter(signal -> signal.episode() == it.episode() && signal.level() != DriftLevel.NONE)
                .isPresent();
        return open
                ? List.of(new DriftCleared(
                        it.model(), it.version(), it.signal(), it.episode(), it.evidence(), it.requestedAt()))
                : List.of();
    }

    /// One incident a version: while a signal is major, others belong to the same.
    private static @Nullable String incident(ReportDrift it, DriftStanding standing) {
        return it.level() == DriftLevel.MAJOR && !standing.isMajor()
                ? IncidentNames.ofDrift(it.model(), it.version(), standing.incidents() + 1)
                : null;
    }
}
