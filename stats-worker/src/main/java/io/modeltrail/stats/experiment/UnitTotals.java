package io.modeltrail.stats.experiment;

import io.modeltrail.stats.binary.BinaryReader;
import io.modeltrail.stats.binary.BinaryWriter;

/// One metric of one unit (subject): the sum of its values and their number; then the same, and the sum of the
/// covariate, over the observations that carry the covariate. Values are millionths.
record UnitTotals(long x, long y, long coveredX, long coveredY, long c) {
    private static final UnitTotals NONE = new UnitTotals(0, 0, 0, 0, 0);

    static UnitTotals none() {
        return NONE;
    }

    boolean isNone() {
        return y == 0;
    }

    UnitTotals with(long value) {
        return new UnitTotals(x + value, y + 1, coveredX, coveredY, c);
    }

    UnitTotals with(long value, long covariate) {
        return new UnitTotals(x + value, y + 1, coveredX + value, coveredY + 1, c + covariate);
    }

    UnitSums all() {
        return UnitSums.of(x, y, 0);
    }

    UnitSums covered() {
        return UnitSums.of(coveredX, coveredY, c);
    }

    void write(BinaryWriter to) {
        to.number(x).number(y).number(coveredX).number(coveredY).number(c);
    }

    static UnitTotals read(BinaryReader from) {
        return new UnitTotals(from.number(), from.number(), from.number(), from.number(), from.number());
    }
}
