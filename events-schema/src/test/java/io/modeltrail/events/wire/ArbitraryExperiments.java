package io.modeltrail.events.wire;

import io.modeltrail.events.assignment.Allocations;
import io.modeltrail.events.experiment.Allocation;
import io.modeltrail.events.experiment.ArmWeight;
import io.modeltrail.events.experiment.ExperimentDesign;
import io.modeltrail.events.experiment.Hypothesis;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/// Designs and allocations, which check themselves.
final class ArbitraryExperiments {

    private ArbitraryExperiments() {}

    static Arbitrary<ExperimentDesign> designs() {
        var of = ExampleExperiment.design();
        return Combinators.combine(
                        Arbitraries.of(Hypothesis.class),
                        Arbitraries.strings()
                                .alpha()
                                .ofMinLength(1)
                                .ofMaxLength(5)
                                .list()
                                .ofMaxSize(2),
                        Arbitraries.of(true, false))
                .as((hypothesis, strata, approval) -> new ExperimentDesign(
                        of.model(),
                        hypothesis,
                        of.arms(),
                        of.primary(),
                        of.guardrails(),
                        of.analysis(),
                        approval ? of.eligibility() : List.of(),
                        strata,
                        approval ? of.covariate() : null,
                        approval));
    }

    static Arbitrary<Allocation> allocations() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, Allocation.BUCKETS),
                        Arbitraries.integers().between(0, Allocation.BUCKETS))
                .as((first, next) -> Allocations.next(Allocations.first(weights(first), "salt"), weights(next)));
    }

    private static List<ArmWeight> weights(int treatment) {
        return List.of(new ArmWeight("control", Allocation.BUCKETS - treatment), new ArmWeight("new", treatment));
    }
}
