package io.modeltrail.stats.drift;

import io.modeltrail.events.drift.DriftFinding;
import io.modeltrail.events.drift.DriftLevel;
import io.modeltrail.events.drift.DriftMethod;
import io.modeltrail.stats.binary.BinaryReader;
import io.modeltrail.stats.binary.BinaryWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Watches the mean rank of a signal, pane after pane, with [Cusum] and [PageHinkley] in both directions.
///
/// Within a pane there is no order, so a pane counts as a whole: its sum is what remains if nothing was set back to
/// zero within, never more than value by value. A sum of ranks less its slack reaches h with a probability of at most
/// e^(-2·slack·h), whatever the distribution of the values (ranks are sub-Gaussian; Lundberg's bound), so limits that
/// grow with the logarithm of the number of panes keep the promised alpha for ever. A sum that has alarmed begins anew.
final class MeanWatch {
    private final DriftPolicy policy;
    private final long reference;
    private long looks;
    private Cusum sums;
    private PageHinkley rising;
    private PageHinkley falling;
    private final Since since;

    /// The pane in which each sum last left zero.
    private static final class Since {
        private long high;
        private long low;
        private long rising;
        private long falling;
    }

    /// @param reference values of mean rank 0 that were seen before
    MeanWatch(DriftPolicy policy, long reference) {
        this.policy = policy;
        this.reference = reference;
        since = new Since();
        sums = noSums();
        rising = noRise();
        falling = noRise();
    }

    private Cusum noSums() {
        return Cusum.start(0, 1, policy.slack().cusum(), Double.POSITIVE_INFINITY);
    }

    private PageHinkley noRise() {
        return new PageHinkley(policy.slack().pageHinkley(), Double.POSITIVE_INFINITY, reference, 0, 0, 0);
    }

    /// What the next pane shows.
    ///
    /// @param rankSum in standard deviations of a rank
    List<DriftFinding> next(long pane, double rankSum, long values) {
        looks++;
        since.high = sums.high() == 0 ? pane : since.high;
        since.low = sums.low() == 0 ? pane : since.low;
        since.rising = rising.isAtMinimum() ? pane : since.rising;
        since.falling = falling.isAtMinimum() ? pane : since.falling;
        sums = sums.with(rankSum, values);
        rising = rising.with(rankSum, values);
        falling = falling.with(-rankSum, values);
        List<DriftFinding> found = new ArrayList<>();
        double limit = limit(policy.slack().cusum() - policy.chanceOfReference());
        if (Math.max(sums.high(), sums.low()) > limit) {
            boolean up = sums.high() >= sums.low();
            found.add(
                    finding(DriftMethod.CUSUM, Math.max(sums.high(), sums.low()), limit, up ? since.high : since.low));
            sums = noSums();
        }
        double slowLimit = limit(policy.slack().pageHinkley());
        if (Math.max(rising.height(), falling.height()) > slowLimit) {
            boolean up = rising.height() >= falling.height();
            found.add(finding(
                    DriftMethod.PAGE_HINKLEY,
                    Math.max(rising.height(), falling.height()),
                    slowLimit,
                    up ? since.rising : since.falling));
            rising = noRise();
            falling = noRise();
        }
        return found;
    }

    private double limit(double slack) {
        return StrictMath.log(2 / policy.alphaAt(looks)) / (2 * slack);
    }

    private static DriftFinding finding(DriftMethod method, double statistic, double limit, long since) {
        return new DriftFinding(method, DriftLevel.WARNING, statistic, limit, Stretch.startOf(since));
    }

    void write(BinaryWriter to) {
        to.number(looks).optionalDouble(sums.high()).optionalDouble(sums.low());
        for (PageHinkley each : List.of(rising, falling)) {
            to.number(each.seen())
                    .optionalDouble(each.mean())
                    .optionalDouble(each.sum())
                    .optionalDouble(each.minimum());
        }
        to.number(since.high).number(since.low).number(since.rising).number(since.falling);
    }

    static MeanWatch read(BinaryReader from, DriftPolicy policy, long reference) {
        var watch = new MeanWatch(policy, reference);
        watch.looks = from.number();
        watch.sums = new Cusum(0, 1, policy.slack().cusum(), Double.POSITIVE_INFINITY, decimal(from), decimal(from));
        watch.rising = readPageHinkley(from, policy);
        watch.falling = readPageHinkley(from, policy);
        watch.since.high = from.number();
        watch.since.low = from.number();
        watch.since.rising = from.number();
        watch.since.falling = from.number();
        return watch;
    }

    private static PageHinkley readPageHinkley(BinaryReader from, DriftPolicy policy) {
        return new PageHinkley(
                policy.slack().pageHinkley(),
                Double.POSITIVE_INFINITY,
                from.number(),
                decimal(from),
                decimal(from),
                decimal(from));
    }

    private static double decimal(BinaryReader from) {
        return Objects.requireNonNull(from.optionalDouble());
    }
}
