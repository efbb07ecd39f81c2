package io.modeltrail.stats.calibration;

/// Predicted probabilities with what came true, case by case.
public final class Forecasts {
    private final boolean[] outcomes;
    private final double[] probabilities;

    public Forecasts(boolean[] outcomes, double[] probabilities) {
        this.outcomes = outcomes.clone();
        this.probabilities = probabilities.clone();
        if (outcomes.length != probabilities.length) {
            throw new IllegalArgumentException("one probability a case is needed: " + outcomes.length + " cases, "
                    + probabilities.length + " probabilities");
        }
        for (double probability : probabilities) {
            if (!(probability >= 0 && probability <= 1)) {
                throw new IllegalArgumentException("a probability must lie in [0, 1], got " + probability);
            }
        }
    }

    public int size() {
        return outcomes.length;
    }

    double outcome(int index) {
        return outcomes[index] ? 1 : 0;
    }

    double probability(int index) {
        return probabilities[index];
    }

    boolean happened(int index) {
        return outcomes[index];
    }
}
