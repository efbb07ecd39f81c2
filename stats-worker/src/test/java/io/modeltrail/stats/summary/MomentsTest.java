package io.modeltrail.stats.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MomentsTest {
    private final Random random = new Random(7);

    @Test
    void orderAndGroupingLeaveNoTrace() {
        List<Long> values = values(1000);
        Moments inOrder = of(values);
        Collections.shuffle(values, random);

        Moments merged =
                of(values.subList(0, 333)).plus(of(values.subList(333, 334)).plus(of(values.subList(334, 1000))));

        assertThat(merged).isEqualTo(inOrder);
        assertThat(merged.minus(of(values.subList(0, 400)))).isEqualTo(of(values.subList(400, 1000)));
    }

    @Test
    void squaresDoNotOverflow() {
        long large = 1L << 40;
        Moments moments = Moments.none();
        for (int i = 0; i < 1000; i++) {
            moments = moments.with(large + i % 2);
        }

        // Σ(x - x̄)² of an even mix of two neighbours is n/4.
        assertThat(moments.variance().orElseThrow()).isCloseTo(250.0 / 999, within(1e-15));
        BigInteger squares = BigInteger.valueOf(large).pow(2).multiply(BigInteger.valueOf(500));
        assertThat(moments.squaresHigh())
                .isGreaterThanOrEqualTo(squares.shiftRight(64).longValueExact());
    }

    @Test
    void withoutValuesNothingIsDefined() {
        assertThat(Moments.none().mean()).isEmpty();
        assertThat(Moments.none().with(3).variance()).isEmpty();
        assertThat(Moments.none().with(3).mean()).hasValue(3);
    }

    private List<Long> values(int size) {
        List<Long> values = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            values.add(random.nextLong() >> (random.nextInt(40) + 12));
        }
        return values;
    }

    private static Moments of(List<Long> values) {
        Moments moments = Moments.none();
        for (long value : values) {
            moments = moments.with(value);
        }
        return moments;
    }
}
