package io.modeltrail.events.change;

import io.modeltrail.events.Required;
import io.modeltrail.events.experiment.Better;
import io.modeltrail.events.validation.MetricFinding;
import io.modeltrail.events.validation.StudyType;

/// What a modification must be shown to keep, by studies of one type with at least so many cases. The bound of
/// the 95 % interval on the worse side decides, never the estimate.
public record AcceptanceCriterion(String metric, StudyType studyType, Better better, double limit, long minimumCases) {
    public AcceptanceCriterion {
        Required.name(metric, "criterion.metric");
        Required.present(studyType, "criterion.studyType");
        Required.present(better, "criterion.better");
        Required.that(Double.isFinite(limit), "criterion.limit", "must be a number");
        Required.that(minimumCases >= 1, "criterion.minimumCases", "must be at least 1");
    }

    /// The bound that decides.
    public double bound(MetricFinding finding) {
        return switch (better) {
            case HIGHER -> finding.lower();
            case LOWER -> finding.upper();
        };
    }

    /// A bound that is not a number meets nothing.
    public boolean isMetBy(MetricFinding finding) {
        return switch (better) {
            case HIGHER -> finding.lower() >= limit;
            case LOWER -> finding.upper() <= limit;
        };
    }
}
