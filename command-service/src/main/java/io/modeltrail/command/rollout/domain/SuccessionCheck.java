package io.modeltrail.command.rollout.domain;

import static io.modeltrail.command.rollout.domain.RolloutRule.NOT_BACKWARD_COMPATIBLE;
import static io.modeltrail.command.rollout.domain.RolloutRule.WAY_BACK_NOT_SAFE;

import io.modeltrail.command.domain.Requirements;
import io.modeltrail.events.compatibility.Compatibility;
import io.modeltrail.events.compatibility.CompatibilityKind;
import io.modeltrail.events.compatibility.CompatibilityReport;
import io.modeltrail.events.compatibility.CompatibilityVerdict;
import io.modeltrail.events.compatibility.Difference;
import io.modeltrail.events.compatibility.DimensionFinding;
import io.modeltrail.events.compatibility.VersionPapers;
import io.modeltrail.events.rollout.CompatibilityEvidence;
import io.modeltrail.events.rollout.RolloutCommand.StartRollout;
import java.util.List;
import java.util.Optional;

/// Whether the canary can take the stable version's place, and give it back. During a rollout both answer the
/// same callers, so what breaks must have been agreed on before: there is no switch to wait for.
final class SuccessionCheck {

    private final StartRollout start;
    private final String stable;
    private final Succession succession;
    private final CompatibilityReport report;

    private SuccessionCheck(StartRollout start, String stable, Succession succession, CompatibilityReport report) {
        this.start = start;
        this.stable = stable;
        this.succession = succession;
        this.report = report;
    }

    /// Empty where one of the versions is not known at all, which is refused for other reasons.
    static Optional<SuccessionCheck> of(StartRollout start, String stable, Optional<Succession> succession) {
        return succession.flatMap(both -> both.stable()
                .description()
                .flatMap(source -> both.canary()
                        .description()
                        .map(target -> new SuccessionCheck(
                                start,
                                stable,
                                both,
                                Compatibility.check(source, target, CompatibilityKind.BACKWARD)))));
    }

    void require(Requirements requirements) {
        boolean agreed = !succession.migrations().isEmpty();
        requirements
                .require(
                        report.verdict() != CompatibilityVerdict.INCOMPATIBLE || agreed,
                        NOT_BACKWARD_COMPATIBLE,
                        "version %s breaks what works with %s: %s"
                                .formatted(start.canaryVersion(), stable, words(report.breaking())),
                        "an approved change from %s to %s with the purpose MIGRATION"
                                .formatted(stable, start.canaryVersion()))
                .require(
                        report.wayBack().safe() || (agreed && rollbackPlan().isPresent()),
                        WAY_BACK_NOT_SAFE,
                        "going back from %s to %s breaks: %s"
                                .formatted(
                                        start.canaryVersion(),
                                        stable,
                                        words(report.wayBack().hindrances().stream()
                                                .filter(Difference::breaks)
                                                .toList())),
                        "an approved migration and an approved document %s of version %s"
                                .formatted(VersionPapers.ROLLBACK_PLAN, start.canaryVersion()));
    }

    CompatibilityEvidence evidence() {
        return new CompatibilityEvidence(
                report.verdict(),
                report.dimensions().stream()
                        .filter(finding -> finding.verdict() == CompatibilityVerdict.NOT_CHECKED)
                        .map(DimensionFinding::dimension)
                        .toList(),
                report.breaking().stream().map(Difference::what).toList(),
                report.migrationNotes(),
                report.wayBack().verdict(),
                succession.migrations().isEmpty()
                        ? null
                        : succession.migrations().getLast(),
                succession.canary().document(VersionPapers.MIGRATION_NOTES).orElse(null),
                rollbackPlan().orElse(null));
    }

    private Optional<String> rollbackPlan() {
        return succession.canary().document(VersionPapers.ROLLBACK_PLAN);
    }

    private static String words(List<Difference> differences) {
        return String.join("; ", differences.stream().map(Difference::what).toList());
    }
}
