package io.modeltrail.stats.experiment;

import io.modeltrail.events.experiment.AnalysisMethod;
import io.modeltrail.events.experiment.AnalysisPlan;
import io.modeltrail.events.experiment.ArmEffect;
import io.modeltrail.events.experiment.Better;
import io.modeltrail.events.experiment.Correction;
import io.modeltrail.events.experiment.Estimate;
import io.modeltrail.events.experiment.ExperimentArm;
import io.modeltrail.events.experiment.ExperimentDesign;
import io.modeltrail.events.experiment.Interval;
import io.modeltrail.events.experiment.OutcomeKind;
import io.modeltrail.events.experiment.OutcomePlan;
import io.modeltrail.events.experiment.OutcomeVerdict;
import io.modeltrail.events.experiment.Posterior;
import io.modeltrail.stats.multiplicity.AdjustedP;
import io.modeltrail.stats.sequential.AsymptoticSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// Every success metric in every arm against control, with all three readings side by side. The verdict follows the
/// method of the plan; what is claimed of several metrics and arms is corrected by Holm.
///
/// @param mayJudge whether the subjects got their shares and each arm has its minimum
record EffectCalculation(ExperimentDesign design, MergedCells cells, boolean mayJudge) {
    /// One comparison that a verdict is given for.
    private record Claim(OutcomePlan plan, String arm, ArmComparison comparison) {
        /// The estimate, so that more is better.
        OptionalDouble gain() {
            OptionalDouble estimate = comparison.estimate();
            return estimate.isEmpty() ? estimate : OptionalDouble.of(estimate.getAsDouble() * sign());
        }

        int sign() {
            return plan.better() == Better.HIGHER ? 1 : -1;
        }
    }

    List<ArmEffect> effects() {
        List<Claim> claims = claims();
        double[] adjusted = corrected(claims, claim -> orOne(claim.comparison().fixedP(0)));
        double[] differs = corrected(claims, claim -> p(claim, 0));
        double[] acceptable =
                corrected(claims, claim -> p(claim, -claim.sign() * claim.plan().margin()));
        List<ArmEffect> effects = new ArrayList<>();
        for (int i = 0; i < adjusted.length; i++) {
            effects.add(effect(claims.get(i), adjusted[i], verdict(claims.get(i), differs[i], acceptable[i])));
        }
        return effects;
    }

    private List<Claim> claims() {
        List<Claim> claims = new ArrayList<>();
        for (OutcomePlan plan : design.primary()) {
            for (ExperimentArm arm : design.treatments()) {
                claims.add(new Claim(
                        plan,
                        arm.name(),
                        cells.compare(
                                plan,
                                design.control().name(),
                                arm.name(),
                                sequence(design.analysis(), design.analysis().alpha()))));
            }
        }
        return claims;
    }

    /// Tightest where the plan expects to end.
    static AsymptoticSequence sequence(AnalysisPlan plan, double alpha) {
        return new AsymptoticSequence(
                alpha, Math.max(2.0 * plan.minimumPerArm(), 2.0 * StratifiedDifference.LEAST_UNITS));
    }

    private double[] corrected(List<Claim> claims, ToDoubleFunction<Claim> p) {
        double[] all = claims.stream().mapToDouble(p).toArray();
        return design.analysis().correction() == Correction.HOLM ? new AdjustedP(all).holm() : all;
    }

    private double p(Claim claim, double difference) {
        return orOne(
                design.analysis().method() == AnalysisMethod.SEQUENTIAL
                        ? claim.comparison().sequentialP(difference)
                        : claim.comparison().fixedP(difference));
    }

    private OutcomeVerdict verdict(Claim claim, double differs, double acceptable) {
        double alpha = design.analysis().alpha();
        OptionalDouble gain = claim.gain();
        if (gain.isEmpty()) {
            return OutcomeVerdict.NO_DATA;
        }
        if (!mayJudge) {
            return OutcomeVerdict.INCONCLUSIVE;
        }
        if (differs <= alpha && gain.getAsDouble() > 0) {
            return OutcomeVerdict.SUPERIOR;
        }
        if (acceptable <= alpha && gain.getAsDouble() > -claim.plan().margin()) {
            return OutcomeVerdict.NON_INFERIOR;
        }
        return differs <= alpha ? OutcomeVerdict.INFERIOR : OutcomeVerdict.INCONCLUSIVE;
    }

    private ArmEffect effect(Claim claim, double adjustedP, OutcomeVerdict verdict) {
        double alpha = design.analysis().alpha();
        ArmComparison comparison = claim.comparison();
        OptionalDouble p = comparison.fixedP(0);
        return new ArmEffect(
                claim.plan().metric(),
                claim.arm(),
                orNull(comparison.estimate()),
                interval(comparison.sequential(alpha)),
                interval(comparison.fixed(alpha)),
                orNull(p),
                p.isEmpty() ? null : (Double) adjustedP,
                comparison.belief().map(belief -> posterior(belief, claim)).orElse(null),
                withCovariate(claim),
                stratified(comparison, alpha),
                verdict);
    }

    private static Posterior posterior(ArmComparison.Belief belief, Claim claim) {
        return claim.sign() > 0
                ? new Posterior(belief.greater(), belief.lossIfGreater())
                : new Posterior(1 - belief.greater(), belief.lossIfSmaller());
    }

    private @Nullable Estimate withCovariate(Claim claim) {
        if (design.covariate() == null || claim.plan().kind() == OutcomeKind.QUANTILE) {
            return null;
        }
        var pairs = cells.pairs(claim.plan().metric(), design.control().name(), claim.arm(), MetricSums::covered);
        boolean sequential = design.analysis().method() == AnalysisMethod.SEQUENTIAL;
        double alpha = design.analysis().alpha();
        return StratifiedDifference.adjusted(pairs)
                .map(found -> new Estimate(
                        found.estimate(),
                        interval(
                                sequential ? found.sequential(sequence(design.analysis(), alpha)) : found.fixed(alpha)),
                        sequential ? "CUPED, asymptotic confidence sequence" : "CUPED, normal theory"))
                .orElse(null);
    }

    private static @Nullable Estimate stratified(ArmComparison comparison, double alpha) {
        if (comparison instanceof MeanComparison means && means.pairs().size() > 1) {
            return StratifiedDifference.of(means.pairs(), means.isRate())
                    .map(found -> new Estimate(
                            found.estimate(),
                            interval(found.fixed(alpha)),
                            "Mantel-Haenszel over " + means.pairs().size() + " epochs and strata"))
                    .orElse(null);
        }
        return null;
    }

    static @Nullable Interval interval(Optional<io.modeltrail.stats.estimate.Interval> found) {
        return found.map(each -> new Interval(each.lower(), each.upper())).orElse(null);
    }

    static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? (Double) value.getAsDouble() : null;
    }

    private static double orOne(OptionalDouble p) {
        return Math.min(1, Math.max(0, p.orElse(1)));
    }
}
