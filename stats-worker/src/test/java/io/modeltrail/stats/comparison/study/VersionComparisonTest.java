package io.modeltrail.stats.comparison.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.modeltrail.events.rollout.Verdict;
import io.modeltrail.stats.paired.PairedProportions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class VersionComparisonTest {

    @Test
    void accountsForEveryCase() {
        var scored = Study.says(true);
        var comparison = new Study()
                .diseased(40, 1, 2, 3)
                .healthy(50, 4, 5, 6)
                .add(7, Optional.of(true), scored, new Reading.Missing())
                .add(8, Optional.of(false), new Reading.Missing(), scored)
                .add(9, Optional.of(true), new Reading.Missing(), new Reading.Missing())
                .add(10, Optional.of(true), scored, new Reading.Indeterminate())
                .add(11, Optional.empty(), scored, scored)
                .compare(Study.plan(0.05));

        var cases = comparison.cases();
        assertThat(cases.cases()).isEqualTo(156);
        assertThat(cases.labelled()).isEqualTo(145);
        assertThat(cases.positives()).isEqualTo(72);
        assertThat(cases.answeredByBoth()).isEqualTo(132);
        assertThat(cases.onlyFirst()).isEqualTo(7);
        assertThat(cases.onlySecond()).isEqualTo(8);
        assertThat(cases.neither()).isEqualTo(9);
        assertThat(cases.decidedByBoth()).isEqualTo(111);
        assertThat(cases.indeterminate()).isEqualTo(10);
        assertThat(cases.second().missing()).isEqualTo(16);
        assertThat(cases.coverage().orElseThrow()).isEqualTo(132.0 / 156);
    }

    @Test
    void judgesTheDiseasedAndTheOthersApart() {
        var comparison = new Study().diseased(40, 1, 9, 3).healthy(50, 4, 5, 6).compare(Study.plan(0.05));

        var sensitivity = comparison.metrics().get(0);
        var tango = new PairedProportions(40, 9, 1, 3).tango(0.95).orElseThrow();
        assertThat(sensitivity.cases()).isEqualTo(53);
        assertThat(sensitivity.counts()).hasValueSatisfying(counts -> {
            assertThat(counts.onlyFirstRight()).isEqualTo(1);
            assertThat(counts.onlySecondRight()).isEqualTo(9);
        });
        assertThat(sensitivity.effect().interval()).contains(tango);
        assertThat(comparison.metrics().get(1).cases()).isEqualTo(65);
    }

    @Test
    void casesOfOneSubjectCountForLessThanThoseOfMany() {
        var many = new Study();
        var few = new Study();
        for (int i = 0; i < 40; i++) {
            boolean gained = i < 12;
            many.diseased(gained ? 0 : 4, 0, gained ? 4 : 0, 0);
            few.subject("s-" + i).diseased(gained ? 0 : 4, 0, gained ? 4 : 0, 0);
        }

        var independent = many.healthy(100, 0, 0, 0).compare(Study.plan(0.05));
        var clustered = few.subject("").healthy(100, 0, 0, 0).compare(Study.plan(0.05));

        assertThat(independent.clustered()).isFalse();
        assertThat(clustered.clustered()).isTrue();
        assertThat(clustered.metrics().getFirst().effect().difference())
                .isEqualTo(independent.metrics().getFirst().effect().difference());
        assertThat(width(clustered)).isGreaterThan(1.5 * width(independent));
        assertThat(clustered.metrics().getFirst().effect().p().orElseThrow())
                .isGreaterThan(independent.metrics().getFirst().effect().p().orElseThrow());
    }

    @Test
    void aGroupThatIsServedWorseIsFoundAndOneThatIsSmallIsNotJudged() {
        var comparison = new Study()
                .in(Map.of("sex", "f"))
                .diseased(100, 60, 0, 40)
                .healthy(200, 0, 0, 0)
                .in(Map.of("sex", "m"))
                .diseased(800, 0, 100, 0)
                .healthy(200, 0, 0, 0)
                .in(Map.of("sex", "x"))
                .diseased(3, 0, 0, 0)
                .compare(Study.plan(0.1, "sex"));

        assertThat(comparison.groups())
                .extracting(one -> one.value() + " " + one.metric() + " " + one.verdict())
                .containsExactly(
                        "f SENSITIVITY FAIL",
                        "f SPECIFICITY PASS",
                        "m SENSITIVITY PASS",
                        "m SPECIFICITY PASS",
                        "x SENSITIVITY INCONCLUSIVE",
                        "x SPECIFICITY NO_DATA");
        assertThat(comparison.gaps())
                .filteredOn(one -> one.finding().verdict() == Verdict.FAIL)
                .extracting(one -> one.finding().name())
                .containsExactly("f");
        assertThat(comparison.recommendation()).isEqualTo(Recommendation.REJECT);
    }

    @Test
    void aCaseGivenTwiceIsRefused() {
        var cases = new ArrayList<>(new Study().diseased(2, 0, 0, 0).cases());
        cases.add(cases.getFirst());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> VersionComparison.of(Study.plan(0.05), cases))
                .withMessageContaining("case c-0 is given twice");
    }

    @Test
    void nothingIsMadeOfNothing() {
        var comparison = VersionComparison.of(Study.plan(0.05), List.of());

        assertThat(comparison.recommendation()).isEqualTo(Recommendation.MORE_DATA);
        assertThat(comparison.canonicalJson()).doesNotContain("NaN").doesNotContain("Infinity");
    }

    @Test
    void thePlanIsKnownByItsDigest() {
        assertThat(Study.plan(0.05).digest())
                .isEqualTo(Study.plan(0.05).digest())
                .isNotEqualTo(Study.plan(0.06).digest());
    }

    /// Sums over cases are of doubles only for scores; decisions must give the same bytes in any order.
    @Property(tries = 20)
    void theOrderOfCasesLeavesNoTrace(@ForAll @IntRange(max = 1_000_000) int seed) {
        var shuffled = new ArrayList<PairedPrediction>();
        var random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            shuffled.add(new PairedPrediction(
                    "c-" + i,
                    "s-" + random.nextInt(40),
                    Optional.of(random.nextBoolean()),
                    new Reading.Decision(random.nextBoolean()),
                    new Reading.Decision(random.nextBoolean()),
                    Map.of("site", "h-" + random.nextInt(3))));
        }
        var inOrder = VersionComparison.of(Study.plan(0.05, "site"), shuffled).canonicalJson();

        Collections.shuffle(shuffled, random);

        assertThat(VersionComparison.of(Study.plan(0.05, "site"), shuffled).canonicalJson())
                .isEqualTo(inOrder);
    }

    @Property(tries = 20)
    void exchangingTheVersionsExchangesTheSigns(@ForAll @IntRange(max = 1_000_000) int seed) {
        var cases = new ArrayList<PairedPrediction>();
        var random = new Random(seed);
        for (int i = 0; i < 80; i++) {
            cases.add(new PairedPrediction(
                    "c-" + i,
                    "s-" + i % 50,
                    Optional.of(i % 2 == 0),
                    new Reading.Score(0.01 + 0.98 * random.nextDouble()),
                    new Reading.Score(0.01 + 0.98 * random.nextDouble()),
                    Map.of()));
        }
        var swapped = cases.stream().map(VersionComparisonTest::exchanged).toList();

        var there = VersionComparison.of(Study.plan(0.05), cases).metrics();
        var back = VersionComparison.of(Study.plan(0.05), swapped).metrics();

        for (int i = 0; i < there.size(); i++) {
            var one = there.get(i).effect();
            var other = back.get(i).effect();
            assertThat(other.difference().orElseThrow())
                    .isCloseTo(-one.difference().orElseThrow(), within(1e-12));
            assertThat(other.interval().orElseThrow().lower())
                    .isCloseTo(-one.interval().orElseThrow().upper(), within(1e-9));
            assertThat(other.p().orElseThrow()).isCloseTo(one.p().orElseThrow(), within(1e-9));
        }
    }

    private static PairedPrediction exchanged(PairedPrediction one) {
        Reading newcomer = one.first();
        Reading incumbent = one.second();
        return new PairedPrediction(one.caseId(), one.subject(), one.truth(), incumbent, newcomer, one.attributes());
    }

    private static double width(VersionComparison comparison) {
        var interval = comparison.metrics().getFirst().effect().interval().orElseThrow();
        return interval.upper() - interval.lower();
    }
}
