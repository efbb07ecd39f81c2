package io.modeltrail.events.experiment;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The sufficient statistics of one metric in one arm, epoch and stratum, in whole numbers, so that their sum does not
/// depend on the order. Each of the `subjects` brings the sum of its values and the number of its samples; the metric
/// is
/// the ratio of both sums, as subjects are what was randomised. Values are in millionths: `sum` adds the subjects'
/// sums,
/// `squares` their squares (in millionths of a millionth), `products` their products with the numbers of samples,
/// `sizes`
/// the squares of these numbers. `missing` counts observations without the metric. `bins` are for quantiles only.
public record ArmMetric(
        String arm,
        int epoch,
        String stratum,
        String metric,
        long subjects,
        long samples,
        long missing,
        BigInteger sum,
        BigInteger squares,
        BigInteger products,
        BigInteger sizes,
        @Nullable CovariateSums covariate,
        List<BinCount> bins) {
    public ArmMetric {
        bins = List.copyOf(bins);
    }
}
