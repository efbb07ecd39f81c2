package io.modeltrail.events.wire;

import io.modeltrail.events.catalog.ChangeKind;
import io.modeltrail.events.change.AcceptanceCriterion;
import io.modeltrail.events.change.ChangeImpact;
import io.modeltrail.events.change.ChangeProposal;
import io.modeltrail.events.change.ChangePurpose;
import io.modeltrail.events.change.PlanCitation;
import io.modeltrail.events.change.PredeterminedChanges;
import io.modeltrail.events.experiment.Better;
import io.modeltrail.events.validation.StudyType;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/// What change requests and plans hold and what checks itself.
final class ArbitraryChanges {

    private ArbitraryChanges() {}

    static Arbitrary<ChangeProposal> proposals() {
        var of = ExampleChange.proposal();
        return Combinators.combine(
                        Arbitraries.of(ChangeKind.class),
                        Arbitraries.of(ChangePurpose.class),
                        impacts(),
                        citations().injectNull(0.3))
                .as((kind, purpose, impact, plan) -> new ChangeProposal(
                        of.model(),
                        of.fromVersion(),
                        of.version(),
                        kind,
                        List.of(purpose),
                        of.description(),
                        impact,
                        plan,
                        aliases(purpose)));
    }

    private static @Nullable List<String> aliases(ChangePurpose purpose) {
        return switch (purpose) {
            case ALIAS_MOVE, ALIAS_REMOVAL -> List.of("champion");
            case RELEASE, MIGRATION -> null;
        };
    }

    static Arbitrary<ChangeImpact> impacts() {
        return Arbitraries.of(true, false).map(ExampleChange::impact);
    }

    static Arbitrary<PlanCitation> citations() {
        return Arbitraries.integers()
                .greaterOrEqual(1)
                .map(edition -> new PlanCitation(
                        "plan-1", edition, "retrain", ExampleChange.citation().parameters()));
    }

    static Arbitrary<AcceptanceCriterion> criteria() {
        return Combinators.combine(
                        Arbitraries.of(StudyType.class),
                        Arbitraries.of(Better.class),
                        Arbitraries.doubles(),
                        Arbitraries.longs().greaterOrEqual(1))
                .as((type, better, limit, cases) -> new AcceptanceCriterion("auc", type, better, limit, cases));
    }

    static Arbitrary<PredeterminedChanges> plans() {
        var of = ExampleChange.changes();
        return Arbitraries.strings()
                .alpha()
                .ofMinLength(1)
                .ofMaxLength(9)
                .map(assessment -> new PredeterminedChanges(of.modifications(), of.protocol(), assessment));
    }
}
