package io.modeltrail.events.experiment;

import io.modeltrail.events.Required;

/// How the data will be judged, fixed before the first observation. `alpha` is two-sided; `minimumPerArm` counts
/// observations of each arm before any verdict.
public record AnalysisPlan(
        AnalysisMethod method, double alpha, double power, int minimumPerArm, Correction correction) {
    public AnalysisPlan {
        Required.present(method, "analysis.method");
        Required.that(alpha > 0 && alpha <= 0.2, "analysis.alpha", "must be above 0 and at most 0.2, such as 0.05");
        Required.that(power >= 0.5 && power < 1, "analysis.power", "must be at least 0.5 and below 1, such as 0.8");
        Required.that(minimumPerArm >= 2, "analysis.minimumPerArm", "must be at least 2");
        Required.present(correction, "analysis.correction");
    }
}
