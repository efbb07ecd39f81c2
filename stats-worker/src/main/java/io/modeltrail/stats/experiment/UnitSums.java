package io.modeltrail.stats.experiment;

import io.modeltrail.stats.binary.BinaryReader;
import io.modeltrail.stats.binary.BinaryWriter;
import io.modeltrail.stats.summary.WideSum;

/// Sufficient statistics of one metric over the units (subjects) of one cell. Each unit brings the sum of its values
/// (x), their number (y) and the sum of its covariate (c): units are what was randomised, so several observations of
/// one subject are one unit, and the metric is the ratio of the sums of x and y. Integers throughout, so merging is
/// exact, whatever the order.
///
/// Values are millionths; y is a count.
record UnitSums(
        long units, long x, long y, long c, WideSum xx, WideSum xy, WideSum yy, WideSum cx, WideSum cy, WideSum cc) {
    private static final UnitSums NONE = new UnitSums(
            0, 0, 0, 0, WideSum.zero(), WideSum.zero(), WideSum.zero(), WideSum.zero(), WideSum.zero(), WideSum.zero());

    static UnitSums none() {
        return NONE;
    }

    /// One unit; nothing when it has no value.
    static UnitSums of(long x, long y, long c) {
        return y == 0
                ? NONE
                : new UnitSums(
                        1,
                        x,
                        y,
                        c,
                        WideSum.product(x, x),
                        WideSum.product(x, y),
                        WideSum.product(y, y),
                        WideSum.product(c, x),
                        WideSum.product(c, y),
                        WideSum.product(c, c));
    }

    UnitSums plus(UnitSums other) {
        return new UnitSums(
                units + other.units,
                Math.addExact(x, other.x),
                Math.addExact(y, other.y),
                Math.addExact(c, other.c),
                xx.plus(other.xx),
                xy.plus(other.xy),
                yy.plus(other.yy),
                cx.plus(other.cx),
                cy.plus(other.cy),
                cc.plus(other.cc));
    }

    UnitSums minus(UnitSums part) {
        return new UnitSums(
                units - part.units,
                Math.subtractExact(x, part.x),
                Math.subtractExact(y, part.y),
                Math.subtractExact(c, part.c),
                xx.minus(part.xx),
                xy.minus(part.xy),
                yy.minus(part.yy),
                cx.minus(part.cx),
                cy.minus(part.cy),
                cc.minus(part.cc));
    }

    void write(BinaryWriter to) {
        to.number(units).number(x).number(y).number(c);
        for (WideSum each : new WideSum[] {xx, xy, yy, cx, cy, cc}) {
            each.write(to);
        }
    }

    static UnitSums read(BinaryReader from) {
        return new UnitSums(
                from.number(),
                from.number(),
                from.number(),
                from.number(),
                WideSum.read(from),
                WideSum.read(from),
                WideSum.read(from),
                WideSum.read(from),
                WideSum.read(from),
                WideSum.read(from));
    }
}
