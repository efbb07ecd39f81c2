package io.modeltrail.stats.comparison.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.modeltrail.events.rollout.Verdict;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The conjunctive rule: a gain counts only where nothing is lost and nothing is unknown.
class RecommendationTest {

    private static final Reading SCORED = Study.says(true);

    @Test
    void aGainWithoutLossIsDeployed() {
        var comparison =
                new Study().diseased(180, 2, 18, 0).healthy(380, 5, 5, 10).compare(Study.plan(0.05));

        assertThat(comparison.recommendation()).isNotIn(Recommendation.REJECT, Recommendation.MORE_DATA);
        assertThat(comparison.reasons().getFirst()).startsWith("sensitivity is better with 1.1.0: gain 0.0800 [");
        assertThat(deploys(comparison)).isTrue();
    }

    @Test
    void aGainInOneMetricDoesNotPayForALossInAnother() {
        var comparison =
                new Study().diseased(140, 40, 0, 20).healthy(300, 0, 90, 10).compare(Study.plan(0.05));

        assertThat(comparison.recommendation()).isEqualTo(Recommendation.REJECT);
        assertThat(comparison.reasons())
                .anySatisfy(reason -> assertThat(reason)
                        .startsWith("sensitivity is worse with 1.1.0 by more than the margin 0.0500: gain -0.2000 ["));
        assertThat(comparison.reasons())
                .anySatisfy(reason -> assertThat(reason).startsWith("specificity is better with 1.1.0"));
    }

    @Test
    void aLossThatIsShownButPerhapsToleratedKeepsTheCurrentVersion() {
        var comparison =
                new Study().diseased(180, 10, 0, 10).healthy(380, 5, 5, 10).compare(Study.plan(0.07));

        assertThat(comparison.recommendation()).isEqualTo(Recommendation.KEEP_CURRENT);
        assertThat(comparison.reasons().getFirst()).startsWith("sensitivity is worse with 1.1.0, by the margin");
    }

    @Test
    void aLossThatIsNotExcludedAsksForMoreData() {
        var comparison =
                new Study().diseased(34, 3, 3, 0).healthy(380, 5, 15, 0).compare(Study.plan(0.05));

        assertThat(comparison.recommendation()).isEqualTo(Recommendation.MORE_DATA);
        assertThat(comparison.reasons().getFirst())
                .startsWith("a loss of sensitivity by the margin 0.0500 is not excluded");
    }

    @Test
    void noGainWorthHavingKeepsTheCurrentVersion() {
        var comparison =
                new Study().diseased(900, 5, 5, 90).healthy(900, 5, 5, 90).compare(Study.plan(0.05));

        assertThat(comparison.recommendation()).isEqualTo(Recommendation.KEEP_CURRENT);
        assertThat(comparison.reasons())
                .contains("no success metric (sensitivity, specificity) is shown to be better with 1.1.0");
    }

    @Test
    void aVersionBelowAFloorIsRejectedHoweverMuchBetterItIs() {
        var comparison =
                new Study().diseased(20, 0, 40, 140).healthy(380, 0, 0, 20).compare(Study.plan(0.05));

        assertThat(comparison.recommendation()).isEqualTo(Recommendation.REJECT);
        assertThat(comparison.reasons())
                .anySatisfy(reason -> assertThat(reason)
                        .startsWith("sensitivity of 1.1.0 lies below the floor 0.5000 of the policy: upper limit")
                        .endsWith("so does that of 1.0.0"));
    }

    @Test
    void silenceAboutHardCasesAsksForMoreData() {
        var comparison = new Study()
                .diseased(180, 2, 18, 0)
                .healthy(380, 5, 5, 10)
                .add(60, Optional.of(true), SCORED, new Reading.Missing())
                .compare(Study.plan(0.05));

        assertThat(comparison.recommendation()).isEqualTo(Recommendation.MORE_DATA);
        assertThat(comparison.quality())
                .filteredOn(finding -> !finding.ok())
                .extracting(QualityFinding::name)
                .contains("coverageLoss");
    }

    @Test
    void cannotTellCountsAsWrongForAGuardrailToo() {
        var comparison = new Study()
                .diseased(180, 2, 18, 0)
                .healthy(380, 5, 5, 10)
                .add(60, Optional.of(true), SCORED, new Reading.Indeterminate())
                .compare(Study.plan(0.05));

        assertThat(comparison.metrics().getFirst().notWorse()).isEqualTo(Verdict.PASS);
        assertThat(comparison.indeterminateAsWrong().getFirst().notWorse()).isEqualTo(Verdict.FAIL);
        assertThat(comparison.recommendation()).isEqualTo(Recommendation.REJECT);
    }

    @Test
    void aGuardrailOfScoresIsUnknownWhereThereAreOnlyDecisions() {
        var plan = new ComparisonPlan(
                "1.0.0",
                "1.1.0",
                0.5,
                Map.of(ComparedMetric.AUC, 0.05),
                EnumSet.of(ComparedMetric.SENSITIVITY),
                EnumSet.of(ComparedMetric.AUC),
                List.of(),
                Study.policy());
        var yes = new Reading.Decision(true);
        var no = new Reading.Decision(false);

        var comparison = new Study()
                .add(100, Optional.of(true), no, yes)
                .add(100, Optional.of(false), no, no)
                .compare(plan);

        assertThat(comparison.recommendation()).isEqualTo(Recommendation.MORE_DATA);
        assertThat(comparison.reasons()).contains("the guardrail AUC cannot be judged: no cases count for it");
        assertThat(comparison.calibration()).isEmpty();
    }

    @Test
    void nobodyAssumesAMargin() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ComparisonPlan(
                        "1.0.0",
                        "1.1.0",
                        0.5,
                        Map.of(),
                        EnumSet.of(ComparedMetric.AUC),
                        EnumSet.of(ComparedMetric.SENSITIVITY),
                        List.of(),
                        ComparisonPolicy.standard()))
                .withMessageContaining("margins lacks the guardrail SENSITIVITY");
    }

    private static boolean deploys(VersionComparison comparison) {
        return comparison.recommendation() == Recommendation.DEPLOY
                || comparison.recommendation() == Recommendation.DEPLOY_WITH_MONITORING;
    }
}
