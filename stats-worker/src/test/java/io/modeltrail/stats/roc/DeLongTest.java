package io.modeltrail.stats.roc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DeLongTest {
    @Test
    void theAreaIsTheShareOfConcordantPairsWithTiesHalf() {
        var random = new Random(20260131);
        for (int round = 0; round < 200; round++) {
            int size = 2 + random.nextInt(60);
            var truth = new boolean[size];
            var scores = new double[size];
            for (int i = 0; i < size; i++) {
                truth[i] = i == 0 || (i > 1 && random.nextBoolean());
                scores[i] = (random.nextInt(11) - 5) * 0.5;
            }

            double area = DeLong.area(truth, scores).orElseThrow().value();

            assertThat(area).isCloseTo(byAllPairs(truth, scores), within(1e-12));
        }
    }

    @Test
    void aSingleCaseOfAClassHasAnAreaButNoVariance() {
        DeLong both = DeLong.compare(new boolean[] {true, false, false}, new double[] {1, 0, 2}, new double[] {2, 1, 0})
                .orElseThrow();

        assertThat(both.first().value()).isEqualTo(0.5);
        assertThat(both.first().variance()).isEmpty();
        assertThat(both.p()).isEmpty();
    }

    @Test
    void withoutACaseOfEachClassThereIsNoArea() {
        assertThat(DeLong.area(new boolean[] {true, true}, new double[] {0.1, 0.2}))
                .isEmpty();
        assertThat(DeLong.area(new boolean[0], new double[0])).isEmpty();
    }

    @Test
    void differentAreasWithoutVarianceHaveNoTest() {
        var truth = new boolean[] {true, true, false, false};

        DeLong both = DeLong.compare(truth, new double[] {3, 4, 1, 2}, new double[] {1, 2, 3, 4})
                .orElseThrow();

        assertThat(both.difference()).isEqualTo(1);
        assertThat(both.z()).isEmpty();
        assertThat(both.p()).isEmpty();
    }

    @Test
    void minusZeroIsZero() {
        assertThat(DeLong.area(new boolean[] {true, false}, new double[] {-0.0, 0.0})
                        .orElseThrow()
                        .value())
                .isEqualTo(0.5);
    }

    private static double byAllPairs(boolean[] truth, double[] scores) {
        double concordant = 0;
        long pairs = 0;
        for (int i = 0; i < truth.length; i++) {
            for (int j = 0; j < truth.length; j++) {
                if (truth[i] && !truth[j]) {
                    pairs++;
                    concordant += scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? 0.5 : 0;
                }
            }
        }
        return concordant / pairs;
    }
}
