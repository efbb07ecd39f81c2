package io.modeltrail.command.rollout.domain;

import static io.modeltrail.command.rollout.domain.Rollouts.NOON;
import static io.modeltrail.command.rollout.domain.Rollouts.PLAN;
import static io.modeltrail.command.rollout.domain.Rollouts.POLICY;
import static io.modeltrail.command.rollout.domain.Rollouts.SOUND;
import static io.modeltrail.command.rollout.domain.Rollouts.start;
import static io.modeltrail.command.rollout.domain.Rollouts.with;
import static io.modeltrail.events.compatibility.CompatibilityDimension.DATA_FORMAT;
import static io.modeltrail.events.compatibility.CompatibilityDimension.DEPENDENCIES;
import static io.modeltrail.events.compatibility.CompatibilityDimension.DEVICE_CLASS;
import static io.modeltrail.events.compatibility.CompatibilityDimension.FRAMEWORK;
import static io.modeltrail.events.compatibility.CompatibilityDimension.INPUT_SCHEMA;
import static io.modeltrail.events.compatibility.CompatibilityDimension.OUTPUT_SCHEMA;
import static io.modeltrail.events.compatibility.CompatibilityVerdict.COMPATIBLE_WITH_MIGRATION;
import static io.modeltrail.events.compatibility.CompatibilityVerdict.INCOMPATIBLE;
import static io.modeltrail.events.compatibility.CompatibilityVerdict.NOT_CHECKED;
import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.events.catalog.ClinicalStatements;
import io.modeltrail.events.catalog.EvidenceEvent.ChangeDecisionNoted;
import io.modeltrail.events.catalog.FieldSpec;
import io.modeltrail.events.catalog.FieldType;
import io.modeltrail.events.catalog.ModelSignature;
import io.modeltrail.events.catalog.VersionDescription;
import io.modeltrail.events.change.ChangePurpose;
import io.modeltrail.events.compatibility.VersionPapers;
import io.modeltrail.events.policy.PolicyReference;
import io.modeltrail.events.rollout.CompatibilityEvidence;
import io.modeltrail.events.rollout.RolloutEvent.RolloutStarted;
import io.modeltrail.events.rollout.RolloutEvent.TrafficShiftOrdered;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SuccessionTest {

    private static final String DIGEST = "sha256:" + "ab".repeat(32);
    private static final FieldSpec AGE = input("age", "a", true);

    @Test
    void aVersionThatSaysNothingIsStartedAndTheEventSaysThatNothingWasChecked() {
        var silent = new VersionPapers(Optional.of(description(null)), Map.of());
        with(facts(silent, silent))
                .when(start())
                .then(
                        started(new CompatibilityEvidence(
                                NOT_CHECKED,
                                List.of(
                                        INPUT_SCHEMA,
                                        OUTPUT_SCHEMA,
                                        DATA_FORMAT,
                                        FRAMEWORK,
                                        DEPENDENCIES,
                                        DEVICE_CLASS),
                                List.of(),
                                List.of(),
                                NOT_CHECKED,
                                null,
                                null,
                                null)),
                        new TrafficShiftOrdered("r-1", 1, 10, NOON));
    }

    @Test
    void aVersionThatBreaksItsCallersIsNotBroughtOut() {
        with(facts(papers(AGE), papers(AGE, input("lactate", "mmol/L", true))))
                .when(start())
                .thenRefusedBy(RolloutRule.NOT_BACKWARD_COMPATIBLE);
    }

    @Test
    void anApprovedMigrationAllowsWhatBreaksAndTheEventSaysWhich() {
        var demanding = papers(Map.of(VersionPapers.MIGRATION_NOTES, DIGEST), AGE, input("lactate", "mmol/L", true));
        with(facts(papers(AGE), demanding, "c-7"))
                .when(start())
                .then(
                        started(new CompatibilityEvidence(
                                INCOMPATIBLE,
                                List.of(FRAMEWORK, DEPENDENCIES, DEVICE_CLASS),
                                List.of("input lactate is required now"),
                                List.of("Make every caller send input lactate"),
                                COMPATIBLE_WITH_MIGRATION,
                                "c-7",
                                DIGEST,
                                null)),
                        new TrafficShiftOrdered("r-1", 1, 10, NOON));
    }

    @Test
    void aWayBackThatBreaksNeedsAPlanAsWell() {
        var months = input("age", "mo", true);
        with(facts(papers(AGE), papers(months)))
                .when(start())
                .thenRefusedBy(RolloutRule.NOT_BACKWARD_COMPATIBLE, RolloutRule.WAY_BACK_NOT_SAFE);
        with(facts(papers(AGE), papers(months), "c-7")).when(start()).thenRefusedBy(RolloutRule.WAY_BACK_NOT_SAFE);
        assertThat(with(facts(papers(AGE), papers(Map.of(VersionPapers.ROLLBACK_PLAN, DIGEST), months), "c-7"))
                        .having(start())
                        .state())
                .isInstanceOf(Rollout.Progressing.class);
    }

    @Test
    void onlyAnApprovedChangeForAMigrationCounts() {
        var migrations = Migrations.none()
                .evolve(decision("c-1", true, ChangePurpose.RELEASE))
                .evolve(decision("c-2", false, ChangePurpose.MIGRATION))
                .evolve(decision("c-3", true, ChangePurpose.MIGRATION));
        assertThat(migrations.changeIds()).containsExactly("c-3");
    }

    private static ChangeDecisionNoted decision(String changeId, boolean approved, ChangePurpose purpose) {
        return new ChangeDecisionNoted(
                "apache", "1.1.0", changeId, approved, List.of(purpose), List.of("iss|carl"), null, NOON);
    }

    private static RolloutStarted started(CompatibilityEvidence evidence) {
        return new RolloutStarted(
                "r-1",
                "icu",
                "apache",
                "1.0.0",
                "1.1.0",
                PLAN,
                POLICY,
                evidence,
                PolicyReference.defaultTriggers(),
                NOON);
    }

    private static StartFacts facts(VersionPapers stable, VersionPapers canary, String... migrations) {
        return new StartFacts(
                SOUND.target(),
                SOUND.stable(),
                SOUND.canary(),
                Optional.of(new Succession(stable, canary, List.of(migrations))),
                Optional.empty());
    }

    private static VersionPapers papers(FieldSpec... inputs) {
        return papers(Map.of(), inputs);
    }

    private static VersionPapers papers(Map<String, String> documents, FieldSpec... inputs) {
        var risk = input("risk", "1", true);
        return new VersionPapers(
                Optional.of(description(new ModelSignature(Arrays.asList(inputs), List.of(risk)))), documents);
    }

    private static VersionDescription description(@Nullable ModelSignature signature) {
        return new VersionDescription(
                new ClinicalStatements("mortality", List.of(), List.of(), List.of(), null, null),
                null,
                List.of(),
                signature,
                null,
                null,
                null);
    }

    private static FieldSpec input(String name, String unit, boolean required) {
        return new FieldSpec(name, FieldType.FLOAT64, null, unit, required, null, null);
    }
}
