package io.modeltrail.events.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modeltrail.events.MalformedField;
import io.modeltrail.events.experiment.Allocation;
import io.modeltrail.events.experiment.ArmWeight;
import io.modeltrail.events.experiment.BucketRange;
import io.modeltrail.events.experiment.EligibilityRule;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class AllocationsTest {

    @Test
    void theFirstAllocationLaysTheArmsSideBySide() {
        assertThat(Allocations.first(weights(9_000, 1_000, 0), "e-1").ranges())
                .containsExactly(new BucketRange(0, 9_000, "control"), new BucketRange(9_000, 10_000, "a"));
    }

    @Test
    void anArmThatShrinksGivesWhatItGotLast() {
        var grown = Allocations.next(Allocations.first(weights(9_000, 1_000, 0), "e-1"), weights(7_000, 3_000, 0));
        var shrunk = Allocations.next(grown, weights(8_000, 2_000, 0));

        assertThat(grown.ranges())
                .containsExactly(
                        new BucketRange(0, 7_000, "control"),
                        new BucketRange(9_000, 10_000, "a"),
                        new BucketRange(7_000, 9_000, "a"));
        assertThat(shrunk.ranges())
                .containsExactly(
                        new BucketRange(0, 7_000, "control"),
                        new BucketRange(9_000, 10_000, "a"),
                        new BucketRange(7_000, 8_000, "a"),
                        new BucketRange(8_000, 9_000, "control"));
    }

    /// Whatever the shares are changed to: each arm has its weight, and no bucket moves that need not move.
    @Property(tries = 300)
    void aChangeMovesOnlyWhatTheGrowingArmsGain(@ForAll("histories") List<List<ArmWeight>> history) {
        var now = Allocations.first(history.getFirst(), "salt");
        for (var weights : history.subList(1, history.size())) {
            var next = Allocations.next(now, weights);
            var before = arms(now);
            var after = arms(next);
            var gained = gained(now, weights);

            assertThat(moved(before, after)).isEqualTo(gained);
            assertThat(next.epoch()).isEqualTo(now.epoch() + 1);
            assertThat(next.seed()).isEqualTo(BucketHash.seed("salt"));
            weights.forEach(weight -> assertThat(
                            after.stream().filter(weight.arm()::equals).count())
                    .isEqualTo(weight.weight()));
            now = next;
        }
    }

    /// A share that is raised and lowered again gives every subject the arm it had before.
    @Property(tries = 300)
    void raisingAndLoweringAgainGivesTheSameArms(
            @ForAll("histories") List<List<ArmWeight>> history, @ForAll("growth") List<Integer> growth) {
        var now = Allocations.first(history.getFirst(), "salt");
        for (var weights : history.subList(1, history.size())) {
            now = Allocations.next(now, weights);
        }
        int control = weight(now, 0);
        int a = control * growth.get(0) / 200;
        int b = control * growth.get(1) / 200;
        var raised = Allocations.next(now, weights(control - a - b, weight(now, 1) + a, weight(now, 2) + b));

        assertThat(arms(Allocations.next(raised, now.weights()))).isEqualTo(arms(now));
    }

    @Provide
    Arbitrary<List<List<ArmWeight>>> histories() {
        var bound = Arbitraries.integers().between(0, Allocation.BUCKETS);
        return Combinators.combine(bound, bound)
                .as((one, other) ->
                        weights(Math.min(one, other), Math.abs(one - other), Allocation.BUCKETS - Math.max(one, other)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    /// In percent of half of control.
    @Provide
    Arbitrary<List<Integer>> growth() {
        return Arbitraries.integers().between(0, 100).list().ofSize(2);
    }

    @Test
    void anAllocationThatOwnsABucketTwiceOrNotAtAllIsMalformed() {
        var weights = List.of(new ArmWeight("control", 5_000), new ArmWeight("a", 5_000));
        for (var ranges : List.of(
                List.of(new BucketRange(0, 5_000, "control"), new BucketRange(4_999, 9_999, "a")),
                List.of(new BucketRange(0, 5_000, "control"), new BucketRange(5_000, 9_999, "a")),
                List.of(new BucketRange(0, 5_001, "control"), new BucketRange(5_001, 10_000, "a")))) {
            assertThatThrownBy(() -> new Allocation(1, weights, "s", 1, ranges))
                    .isInstanceOf(MalformedField.class)
                    .hasMessageContaining("allocation.ranges");
        }
    }

    @Test
    void whoLacksAnAttributeOrHasAnotherValueIsNotEligible() {
        var rules = List.of(
                new EligibilityRule("site", List.of("a", "b")), new EligibilityRule("ageBand", List.of("adult")));

        assertThat(Assignment.isEligible(rules, Map.of("site", "b", "ageBand", "adult", "sex", "f")))
                .isTrue();
        assertThat(Assignment.isEligible(rules, Map.of("site", "b"))).isFalse();
        assertThat(Assignment.isEligible(rules, Map.of("site", "B", "ageBand", "adult")))
                .isFalse();
        assertThat(Assignment.isEligible(List.of(), Map.of())).isTrue();
    }

    private static int gained(Allocation now, List<ArmWeight> weights) {
        return IntStream.range(0, weights.size())
                .map(arm -> Math.max(0, weights.get(arm).weight() - weight(now, arm)))
                .sum();
    }

    private static int weight(Allocation allocation, int arm) {
        return allocation.weights().get(arm).weight();
    }

    private static List<String> arms(Allocation allocation) {
        var assignment = new Assignment(allocation);
        return IntStream.range(0, Allocation.BUCKETS)
                .mapToObj(assignment::armOf)
                .toList();
    }

    private static long moved(List<String> before, List<String> after) {
        return IntStream.range(0, before.size())
                .filter(bucket -> !before.get(bucket).equals(after.get(bucket)))
                .count();
    }

    private static List<ArmWeight> weights(int control, int a, int b) {
        return List.of(new ArmWeight("control", control), new ArmWeight("a", a), new ArmWeight("b", b));
    }
}
