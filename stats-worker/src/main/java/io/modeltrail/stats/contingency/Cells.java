package io.modeltrail.stats.contingency;

import java.util.function.LongPredicate;

/// Search among the values of a cell.
final class Cells {
    private Cells() {}

    /// The last x for which the condition holds, which it does from `low` on up to some x; `low` is not asked.
    static long last(long low, long high, LongPredicate holds) {
        long yes = low;
        long no = high + 1;
        while (no - yes > 1) {
            long middle = yes + (no - yes) / 2;
            if (holds.test(middle)) {
                yes = middle;
            } else {
                no = middle;
            }
        }
        return yes;
    }
}
