package io.modeltrail.events.catalog;

import io.modeltrail.events.Required;
import io.modeltrail.events.drift.DriftEvidence;
import io.modeltrail.events.drift.DriftFinding;
import io.modeltrail.events.drift.DriftLevel;
import io.modeltrail.events.drift.DriftSignal;
import io.modeltrail.events.drift.DriftWindow;
import java.time.Instant;

/// What the service reports about the inputs, the scores and the residuals of a version in use.
public sealed interface DriftCommand extends ModelVersionCommand {

    String signal();

    int episode();

    DriftEvidence evidence();

    /// A signal has reached a level: WARNING or MAJOR.
    record ReportDrift(
            String model,
            String version,
            String signal,
            int episode,
            DriftLevel level,
            DriftEvidence evidence,
            Instant requestedAt)
            implements DriftCommand {
        public ReportDrift {
            check(model, version, signal, episode, evidence);
            Required.present(level, "level");
            Required.that(level != DriftLevel.NONE, "level", "must be WARNING or MAJOR; ReportDriftEnd tells its end");
        }
    }

    /// The drift of a signal is over.
    record ReportDriftEnd(
            String model, String version, String signal, int episode, DriftEvidence evidence, Instant requestedAt)
            implements DriftCommand {
        public ReportDriftEnd {
            check(model, version, signal, episode, evidence);
        }
    }

    private static void check(String model, String version, String signal, int episode, DriftEvidence evidence) {
        Required.name(model, "model");
        Version.parse(version, "version");
        DriftSignal.checked(signal, "signal");
        Required.that(episode >= 1, "episode", "must be at least 1");
        Required.present(evidence, "evidence");
        check(evidence.reference(), "evidence.reference");
        check(evidence.window(), "evidence.window");
        Required.text(evidence.policy(), "evidence.policy");
        for (DriftFinding finding : evidence.findings()) {
            Required.present(finding.method(), "evidence.findings.method");
            Required.present(finding.level(), "evidence.findings.level");
            Required.present(finding.since(), "evidence.findings.since");
            Required.that(
                    Double.isFinite(finding.statistic()) && Double.isFinite(finding.limit()),
                    "evidence.findings.statistic",
                    "and its limit must be finite");
        }
    }

    private static void check(DriftWindow window, String field) {
        Required.present(window, field);
        Required.that(
                Required.present(window.from(), field + ".from").isBefore(Required.present(window.to(), field + ".to")),
                field + ".to",
                "must lie after from");
        Required.that(window.values() >= 1, field + ".values", "must be at least 1");
        Required.sha256(window.digest(), field + ".digest");
    }
}
