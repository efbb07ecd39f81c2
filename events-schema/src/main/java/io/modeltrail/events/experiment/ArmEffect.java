package io.modeltrail.events.experiment;

import org.jspecify.annotations.Nullable;

/// What was found for one success metric in one arm against control. The estimates are arm minus control, in the units
/// of the metric. `sequential` holds at every look; `fixedHorizon`, `p` and `adjustedP` at the planned sample size
/// only.
/// `adjusted` is the CUPED estimate, `stratified` the one combined over epochs and strata. Undefined is absent.
public record ArmEffect(
        String metric,
        String arm,
        @Nullable Double estimate,
        @Nullable Interval sequential,
        @Nullable Interval fixedHorizon,
        @Nullable Double p,
        @Nullable Double adjustedP,
        @Nullable Posterior posterior,
        @Nullable Estimate adjusted,
        @Nullable Estimate stratified,
        OutcomeVerdict verdict) {}
