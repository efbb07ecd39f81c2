package io.modeltrail.events.experiment;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The sufficient statistics of one metric in one arm, epoch and stratum, in whole numbers, so that their sum does not
/// depend on the order. Values are in millionths; `sum` adds them, `squares` adds their squares (in millionths of a
/// millionth). `missing` counts observations without the metric. `bins` are for quantiles only.
public record ArmMetric(
        String arm,
        int epoch,
        String stratum,
        String metric,
        long samples,
        long missing,
        BigInteger sum,
        BigInteger squares,
        @Nullable CovariateSums covariate,
        List<BinCount> bins) {
    public ArmMetric {
        bins = List.copyOf(bins);
    }
}
