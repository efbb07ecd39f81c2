package io.modeltrail.stats.experiment;

import java.math.BigInteger;

/// Control and one arm within one epoch and one stratum, each with at least one unit.
record CellPair(UnitSums control, UnitSums arm) {
    private static final long MILLION = 1_000_000;

    /// Mantel and Haenszel's weight: the inverse of the variance of the difference where all units vary alike.
    double weight() {
        return (double) control.units() * arm.units() / ((double) control.units() + arm.units());
    }

    /// Whether every unit has one observation, so that observations are independent.
    boolean hasSingleObservations() {
        return isSingle(control) && isSingle(arm);
    }

    /// Whether each value is 0 or 1 as well, so that counts say everything.
    boolean isCounted() {
        return hasSingleObservations() && isBinary(control) && isBinary(arm);
    }

    static long successes(UnitSums sums) {
        return sums.x() / MILLION;
    }

    private static boolean isSingle(UnitSums sums) {
        return sums.units() == sums.y();
    }

    /// x² = x for 0 and 1 only, and x² < x in between.
    private static boolean isBinary(UnitSums sums) {
        return sums.xx().toBigInteger().equals(BigInteger.valueOf(sums.x()).multiply(BigInteger.valueOf(MILLION)));
    }
}
