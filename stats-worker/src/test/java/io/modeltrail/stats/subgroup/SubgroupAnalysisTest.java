package io.modeltrail.stats.subgroup;

import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.events.rollout.Verdict;
import io.modeltrail.stats.proportion.Proportion;
import io.modeltrail.stats.subgroup.SubgroupAnalysis.Finding;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SubgroupAnalysisTest {
    @Test
    void eachSubgroupHasItsVerdict() {
        var analysis = new SubgroupAnalysis(
                Map.of(
                        "large and alike", new Proportion(900, 1000),
                        "far behind", new Proportion(300, 500),
                        "too small", new Proportion(2, 10),
                        "empty", new Proportion(0, 0)),
                0.05,
                0.025,
                30);

        Map<String, Verdict> verdicts =
                analysis.findings().stream().collect(Collectors.toMap(Finding::name, Finding::verdict));

        assertThat(verdicts)
                .containsEntry("large and alike", Verdict.PASS)
                .containsEntry("far behind", Verdict.FAIL)
                .containsEntry("too small", Verdict.INCONCLUSIVE)
                .containsEntry("empty", Verdict.NO_DATA);
        assertThat(analysis.worst().map(Finding::name)).hasValue("far behind");
    }

    @Test
    void moreDeclaredSubgroupsMakeEachClaimHarder() {
        var two = new SubgroupAnalysis(
                Map.of("a", new Proportion(180, 200), "b", new Proportion(160, 200)), 0, 0.025, 30);
        var four = new SubgroupAnalysis(
                Map.of(
                        "a", new Proportion(180, 200),
                        "b", new Proportion(160, 200),
                        "c", new Proportion(0, 0),
                        "d", new Proportion(1, 1)),
                0,
                0.025,
                30);

        assertThat(pOfB(four)).isGreaterThan(pOfB(two));
        assertThat(two.findings())
                .allSatisfy(finding -> assertThat(finding.worseP()).isBetween(0.0, 1.0));
    }

    @Test
    void withoutSubgroupsThereIsNoWorst() {
        assertThat(new SubgroupAnalysis(Map.of(), 0.05, 0.025, 30).findings()).isEmpty();
        assertThat(new SubgroupAnalysis(Map.of(), 0.05, 0.025, 30).worst()).isEmpty();
    }

    private static double pOfB(SubgroupAnalysis analysis) {
        return analysis.findings().get(1).worseP();
    }
}
