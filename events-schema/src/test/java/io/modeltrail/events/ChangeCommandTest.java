package io.modeltrail.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modeltrail.events.catalog.ChangeKind;
import io.modeltrail.events.change.AcceptanceCriterion;
import io.modeltrail.events.change.AffectedDocument;
import io.modeltrail.events.change.ApproverRole;
import io.modeltrail.events.change.ChangeControlPlanCommand.AuthoriseChangeControlPlan;
import io.modeltrail.events.change.ChangeControlPlanCommand.RetireChangeControlPlan;
import io.modeltrail.events.change.ChangeDescription;
import io.modeltrail.events.change.ChangeImpact;
import io.modeltrail.events.change.ChangeProposal;
import io.modeltrail.events.change.ChangePurpose;
import io.modeltrail.events.change.ChangeRequestCommand.ApproveChange;
import io.modeltrail.events.change.ChangeRequestCommand.DischargeValidation;
import io.modeltrail.events.change.ChangeRequestCommand.RejectChange;
import io.modeltrail.events.change.ChangeRequestCommand.RequestChange;
import io.modeltrail.events.change.ChangeRequestCommand.WithdrawChange;
import io.modeltrail.events.change.Impact;
import io.modeltrail.events.change.ImpactArea;
import io.modeltrail.events.change.ModificationProtocol;
import io.modeltrail.events.change.ParameterBound;
import io.modeltrail.events.change.ParameterValue;
import io.modeltrail.events.change.PlanCitation;
import io.modeltrail.events.change.PlannedModification;
import io.modeltrail.events.change.PredeterminedChanges;
import io.modeltrail.events.experiment.Better;
import io.modeltrail.events.signing.Signature;
import io.modeltrail.events.signing.SignatureMeaning;
import io.modeltrail.events.signing.Signer;
import io.modeltrail.events.validation.StudyType;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Bad values of the commands of change control: each refusal names the field and the rule.
class ChangeCommandTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final String DIGEST = "sha256:" + "ab".repeat(32);
    private static final Impact NONE = new Impact(false, "unchanged");
    private static final ChangeImpact NOTHING = new ChangeImpact(NONE, NONE, NONE, NONE, NONE, NONE);
    private static final ChangeDescription WHAT = new ChangeDescription("w", "y", "r", List.of());
    private static final AcceptanceCriterion AUC =
            new AcceptanceCriterion("auc", StudyType.PRECLINICAL, Better.HIGHER, 0.9, 1);
    private static final ParameterValue DEPTH = new ParameterValue("depth", 3);
    private static final ModificationProtocol PROTOCOL = new ModificationProtocol("d", "r", "p", "u");

    static Stream<Arguments> badValues() {
        return Stream.of(
                bad("changeId", "at most 60", () -> new RequestChange("c".repeat(61), proposal(), "iss|mia", NOON)),
                bad("proposal.version", "MAJOR.MINOR.PATCH", () -> proposal("1.0.0", "1.1", ChangePurpose.RELEASE)),
                bad("proposal.fromVersion", "another version", () -> proposal("1.1.0", "1.1.0", ChangePurpose.RELEASE)),
                bad("proposal.fromVersion", "for a migration", () -> proposal(null, "1.1.0", ChangePurpose.MIGRATION)),
                bad("proposal.purposes", "at least one", () -> proposal("1.0.0", "1.1.0")),
                bad(
                        "proposal.purposes",
                        "each purpose once",
                        () -> proposal("1.0.0", "1.1.0", ChangePurpose.RELEASE, ChangePurpose.RELEASE)),
                bad("proposal.aliases", "ALIAS_MOVE", () -> proposal("1.0.0", "1.1.0", ChangePurpose.ALIAS_MOVE)),
                bad("impact.statement", "must not be blank", () -> new Impact(false, " ")),
                bad("description.rollback", "must not be blank", () -> new ChangeDescription("w", "y", "", List.of())),
                bad("document.digest", "'sha256:'", () -> new AffectedDocument("RISK.PLAN", "ab")),
                bad("plan.edition", "at least 1", () -> new PlanCitation("p", 0, "m", List.of())),
                bad(
                        "plan.parameters",
                        "each parameter once",
                        () -> new PlanCitation("p", 1, "m", List.of(DEPTH, DEPTH))),
                bad("parameter.value", "must be a number", () -> new ParameterValue("depth", Double.NaN)),
                bad(
                        "signature.meaning",
                        "must be APPROVAL",
                        () -> new ApproveChange(
                                "c-1", ApproverRole.CLINICAL_REVIEWER, signature(SignatureMeaning.REVIEW), NOON)),
                bad(
                        "signature.meaning",
                        "must be REJECTION",
                        () -> new RejectChange(
                                "c-1",
                                ApproverRole.CLINICAL_REVIEWER,
                                "w",
                                signature(SignatureMeaning.APPROVAL),
                                NOON)),
                bad("why", "must not be blank", () -> new WithdrawChange("c-1", "", "iss|mia", NOON)),
                bad("studyId", "must be 1 to 100", () -> new DischargeValidation("c-1", "a/b", NOON)),
                bad("edition", "at least 1", () -> new RetireChangeControlPlan("p", 0, "w", "iss|rae", NOON)),
                bad(
                        "version",
                        "MAJOR.MINOR.PATCH",
                        () -> new AuthoriseChangeControlPlan(
                                "p", 1, "1", "s", signature(SignatureMeaning.APPROVAL), NOON)),
                bad("bound.to", "not below from", () -> new ParameterBound("depth", "1", 3, 2)),
                bad(
                        "criterion.limit",
                        "must be a number",
                        () -> new AcceptanceCriterion(
                                "auc", StudyType.PRECLINICAL, Better.HIGHER, Double.POSITIVE_INFINITY, 1)),
                bad(
                        "criterion.minimumCases",
                        "at least 1",
                        () -> new AcceptanceCriterion("auc", StudyType.PRECLINICAL, Better.HIGHER, 0.9, 0)),
                bad(
                        "modification.kinds",
                        "MAJOR",
                        () -> modification(List.of(ChangeKind.MAJOR), List.of(), List.of(AUC))),
                bad("modification.kinds", "at least one", () -> modification(List.of(), List.of(), List.of(AUC))),
                bad(
                        "modification.mayAffect",
                        "INTENDED_USE",
                        () -> modification(List.of(ChangeKind.PATCH), List.of(ImpactArea.INTENDED_USE), List.of(AUC))),
                bad(
                        "modification.criteria",
                        "at least one",
                        () -> modification(List.of(ChangeKind.PATCH), List.of(), List.of())),
                bad(
                        "modification.criteria",
                        "once",
                        () -> modification(List.of(ChangeKind.PATCH), List.of(), List.of(AUC, AUC))),
                bad("protocol.retraining", "must not be blank", () -> new ModificationProtocol("d", "", "p", "u")),
                bad("changes.modifications", "1 to 50", () -> new PredeterminedChanges(List.of(), PROTOCOL, "i")),
                bad(
                        "changes.modifications",
                        "distinct ids",
                        () -> new PredeterminedChanges(
                                Collections.nCopies(
                                        2, modification(List.of(ChangeKind.PATCH), List.of(), List.of(AUC))),
                                PROTOCOL,
                                "i")));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("badValues")
    void eachRefusalNamesTheFieldAndTheRule(String field, String rule, ThrowingCallable construction) {
        assertThatThrownBy(construction).isInstanceOfSatisfying(MalformedField.class, malformed -> {
            assertThat(malformed.field()).isEqualTo(field);
            assertThat(malformed.rule()).contains(rule);
        });
    }

    private static Arguments bad(String field, String rule, ThrowingCallable construction) {
        return Arguments.of(field, rule, construction);
    }

    private static ChangeProposal proposal() {
        return proposal("1.0.0", "1.1.0", ChangePurpose.RELEASE);
    }

    private static ChangeProposal proposal(@Nullable String from, String to, ChangePurpose... purposes) {
        return new ChangeProposal("apache", from, to, ChangeKind.MINOR, List.of(purposes), WHAT, NOTHING, null, null);
    }

    private static PlannedModification modification(
            List<ChangeKind> kinds, List<ImpactArea> mayAffect, List<AcceptanceCriterion> criteria) {
        return new PlannedModification("m", "d", kinds, mayAffect, List.of(), criteria);
    }

    private static Signature signature(SignatureMeaning meaning) {
        return new Signature(meaning, DIGEST, null, new Signer("iss|carl", "Carl", NOON, null), NOON);
    }
}
