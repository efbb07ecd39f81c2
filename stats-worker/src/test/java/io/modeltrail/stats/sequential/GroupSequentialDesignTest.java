package io.modeltrail.stats.sequential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.modeltrail.stats.sequential.GroupSequentialDesign.Looks;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class GroupSequentialDesignTest {
    @Property(tries = 60)
    void everyDesignSpendsAlphaAndNothingMore(
            @ForAll @IntRange(min = 1, max = 6) int looks,
            @ForAll @IntRange(min = 1, max = 2) int sides,
            @ForAll @Scale(12) @DoubleRange(min = 1e-4, max = 0.3) double alpha,
            @ForAll @Scale(12) @DoubleRange(min = -8, max = 8) double gamma) {
        var plan = new Looks(
                sides,
                alpha,
                IntStream.rangeClosed(1, looks)
                        .mapToObj(k -> (double) k / looks)
                        .toList());
        for (GroupSequentialDesign design : List.of(
                GroupSequentialDesign.oBrienFleming(plan),
                GroupSequentialDesign.pocock(plan),
                GroupSequentialDesign.spending(plan, new SpendingFunction.OBrienFlemingType()),
                GroupSequentialDesign.spending(plan, new SpendingFunction.PocockType()),
                GroupSequentialDesign.spending(plan, new SpendingFunction.HwangShihDeCani(gamma)),
                GroupSequentialDesign.spending(plan, new SpendingFunction.KimDeMets(1 + Math.abs(gamma))))) {
            assertThat(design.alphaSpent().getLast()).isCloseTo(alpha, within(1e-9));
            assertThat(design.alphaSpent()).isSorted();
        }
    }

    @Test
    void nothingSpentIsABoundaryOutOfReach() {
        var looks = new Looks(1, 0.025, List.of(0.001, 1.0));

        GroupSequentialDesign design = GroupSequentialDesign.spending(looks, new SpendingFunction.OBrienFlemingType());

        assertThat(design.criticalValues().getFirst()).isInfinite();
        assertThat(design.criticalValues().getLast()).isCloseTo(1.9599639845400545, within(1e-9));
    }

    @Test
    void informationThatDoesNotRiseIsRefused() {
        assertThatThrownBy(() -> new Looks(1, 0.025, List.of(0.5, 0.5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must rise");
    }
}
