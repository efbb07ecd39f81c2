package io.modeltrail.stats.contingency;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;

/// Agreement of two raters (rows, columns) over ordered categories, beyond chance. Cohen (1960, 1968); standard error
/// of Fleiss, Cohen and Everitt (1969) Psychol Bull 72:323. Undefined (empty) without cases, and when chance alone
/// agrees always, which is when both raters know one category only.
public final class Agreement {
    private final double[][] share;
    private final double[] rows;
    private final double[] columns;
    private final double cases;
    private final boolean oneCategory;

    public Agreement(long[][] table) {
        int k = table.length;
        if (k == 0 || Arrays.stream(table).anyMatch(row -> row.length != k)) {
            throw new IllegalArgumentException("a table of agreement needs as many rows as columns, at least one");
        }
        long total = Arrays.stream(table).flatMapToLong(Arrays::stream).sum();
        boolean alone = false;
        share = new double[k][k];
        rows = new double[k];
        columns = new double[k];
        for (int i = 0; i < k; i++) {
            alone |= table[i][i] == total;
            for (int j = 0; j < k; j++) {
                share[i][j] = (double) table[i][j] / total;
                rows[i] += share[i][j];
                columns[j] += share[i][j];
            }
        }
        cases = total;
        oneCategory = alone;
    }

    public OptionalDouble kappa() {
        return weighted(distance -> distance == 0 ? 0 : 1);
    }

    /// Partial credit 1 - |i - j| / (k - 1).
    public OptionalDouble linear() {
        return weighted(distance -> distance);
    }

    /// Partial credit 1 - (i - j)² / (k - 1)².
    public OptionalDouble quadratic() {
        return weighted(distance -> (double) distance * distance);
    }

    /// Asymptotic standard error of [#kappa]: the spread of each case's own contribution, centred, so that it does not
    /// cancel where the raters nearly always agree.
    public OptionalDouble standardError() {
        OptionalDouble kappa = kappa();
        if (kappa.isEmpty()) {
            return kappa;
        }
        double rest = 1 - kappa.getAsDouble();
        double byChance = 0;
        for (int i = 0; i < share.length; i++) {
            byChance += rows[i] * columns[i];
        }
        double centre = kappa.getAsDouble() - byChance * rest;
        double sum = 0;
        for (int i = 0; i < share.length; i++) {
            for (int j = 0; j < share.length; j++) {
                double contribution = (i == j ? 1 : 0) - (columns[i] + rows[j]) * rest - centre;
                sum += share[i][j] * contribution * contribution;
            }
        }
        return OptionalDouble.of(Math.sqrt(sum / cases) / disagreement(distance -> distance == 0 ? 0 : 1, false));
    }

    /// 1 - observed / expected disagreement.
    private OptionalDouble weighted(IntToDoubleFunction cost) {
        return oneCategory
                ? OptionalDouble.empty()
                : OptionalDouble.of(1 - disagreement(cost, true) / disagreement(cost, false));
    }

    private double disagreement(IntToDoubleFunction cost, boolean observed) {
        double sum = 0;
        for (int i = 0; i < share.length; i++) {
            for (int j = 0; j < share.length; j++) {
                sum += cost.applyAsDouble(Math.abs(i - j)) * (observed ? share[i][j] : rows[i] * columns[j]);
            }
        }
        return sum;
    }
}
