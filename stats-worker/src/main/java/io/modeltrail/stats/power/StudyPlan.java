package io.modeltrail.stats.power;

import io.modeltrail.stats.distribution.Normal;
import java.util.OptionalDouble;

/// Subjects needed to show that a treatment is better than control by nothing (superiority, margin 0) or not worse by
/// a margin (non-inferiority), one-sided, normal approximation with unpooled variances, arms of any ratio. Chow, Shao,
/// Wang and Lokhnygina (2018) chapters 3 and 4.
///
/// @param distance assumed treatment - control + margin; larger is better
/// @param treatmentVariance of one subject
public record StudyPlan(double distance, double treatmentVariance, double controlVariance, Options options) {
    /// What any plan may vary.
    ///
    /// @param alpha one-sided
    /// @param ratio treatment subjects for each control subject
    /// @param designEffect inflation for clusters or for repeated looks, 1 for neither
    /// @param guardrails further metrics that must all be non-inferior: beta is split over them and the
    ///     success metric, alpha is not (a conjunction cannot pass by chance more often than its hardest part)
    public record Options(double alpha, double ratio, double designEffect, int guardrails) {
        public Options {
            Levels.share("alpha", alpha);
            if (!(ratio > 0 && Double.isFinite(ratio))) {
                throw new IllegalArgumentException("the ratio of the arms must be positive, got " + ratio);
            }
            if (!(designEffect > 0 && Double.isFinite(designEffect))) {
                throw new IllegalArgumentException("the design effect must be positive, got " + designEffect);
            }
            if (guardrails < 0) {
                throw new IllegalArgumentException("guardrails must not be negative, got " + guardrails);
            }
        }
    }

    public static StudyPlan ofRates(double treatment, double control, double margin, Options options) {
        double distance = treatment - control + margin;
        return new StudyPlan(
                Math.abs(distance) < NonInferiority.ROUNDING ? 0 : distance,
                Levels.rate("pT", treatment) * (1 - treatment),
                Levels.rate("pC", control) * (1 - control),
                options);
    }

    public static StudyPlan ofMeans(double difference, double sd, double margin, Options options) {
        return new StudyPlan(difference + margin, sd * sd, sd * sd, options);
    }

    /// What each single metric is planned for, so that all of them together reach the wanted power.
    public double plannedPower(double power) {
        return 1 - (1 - Levels.share("power", power)) / (options.guardrails() + 1);
    }

    /// Control subjects, rounded up; empty where the assumed effect lies on or beyond the margin.
    public OptionalDouble control(double power) {
        double z = Normal.upperQuantile(options.alpha()) - Normal.upperQuantile(plannedPower(power));
        if (!(distance > 0 && z > 0)) {
            return OptionalDouble.empty();
        }
        double root = z / distance;
        return whole(OptionalDouble.of(root * root * variance() * options.designEffect()));
    }

    public OptionalDouble treatment(double power) {
        OptionalDouble control = control(power);
        return control.isEmpty() ? control : whole(OptionalDouble.of(control.getAsDouble() * options.ratio()));
    }

    /// Power of one metric with this many control subjects; empty without variance or subjects.
    public OptionalDouble power(double control) {
        double deviation = Math.sqrt(variance() * options.designEffect() / Levels.size(control));
        double z = Normal.upperQuantile(options.alpha()) - distance / deviation;
        return deviation > 0 && Double.isFinite(deviation)
                ? OptionalDouble.of(Normal.survival(z))
                : OptionalDouble.empty();
    }

    /// Rounded up to whole subjects.
    public static OptionalDouble whole(OptionalDouble n) {
        return n.isEmpty() ? n : OptionalDouble.of(Math.ceil(n.getAsDouble()));
    }

    /// Of the difference, times the number of control subjects.
    private double variance() {
        return treatmentVariance / options.ratio() + controlVariance;
    }
}
