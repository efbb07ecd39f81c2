package io.modeltrail.command.change.domain;

import io.modeltrail.command.domain.Scenario;
import io.modeltrail.events.Streams;
import io.modeltrail.events.catalog.Artifact;
import io.modeltrail.events.catalog.ChangeKind;
import io.modeltrail.events.catalog.EvidenceEvent.StudyOutcomeNoted;
import io.modeltrail.events.catalog.EvidenceEvent.SubmissionDecisionNoted;
import io.modeltrail.events.catalog.ModelVersionEvent;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionRegistered;
import io.modeltrail.events.change.AcceptanceCriterion;
import io.modeltrail.events.change.ApproverRole;
import io.modeltrail.events.change.AssessedChange;
import io.modeltrail.events.change.ChangeControlPlanCommand;
import io.modeltrail.events.change.ChangeControlPlanCommand.AuthoriseChangeControlPlan;
import io.modeltrail.events.change.ChangeControlPlanCommand.EstablishChangeControlPlan;
import io.modeltrail.events.change.ChangeControlPlanEvent;
import io.modeltrail.events.change.ChangeDescription;
import io.modeltrail.events.change.ChangeImpact;
import io.modeltrail.events.change.ChangeProposal;
import io.modeltrail.events.change.ChangePurpose;
import io.modeltrail.events.change.ChangeRequestCommand;
import io.modeltrail.events.change.ChangeRequestCommand.ApproveChange;
import io.modeltrail.events.change.ChangeRequestCommand.AssessImpact;
import io.modeltrail.events.change.ChangeRequestCommand.RejectChange;
import io.modeltrail.events.change.ChangeRequestCommand.RequestChange;
import io.modeltrail.events.change.ChangeRequestEvent;
import io.modeltrail.events.change.Impact;
import io.modeltrail.events.change.ImpactArea;
import io.modeltrail.events.change.ModificationProtocol;
import io.modeltrail.events.change.ParameterBound;
import io.modeltrail.events.change.ParameterValue;
import io.modeltrail.events.change.PlanCitation;
import io.modeltrail.events.change.PlannedModification;
import io.modeltrail.events.change.PredeterminedChanges;
import io.modeltrail.events.compliance.Authority;
import io.modeltrail.events.compliance.SubmissionType;
import io.modeltrail.events.experiment.Better;
import io.modeltrail.events.signing.Signature;
import io.modeltrail.events.signing.SignatureMeaning;
import io.modeltrail.events.signing.Signer;
import io.modeltrail.events.validation.MetricFinding;
import io.modeltrail.events.validation.StudyType;
import io.modeltrail.events.validation.StudyVerdict;
import io.modeltrail.events.wire.Digests;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A model with a version of each kind, the people around it, and a plan.
final class Changes {

    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    static final String MIA = "iss|mia";
    static final String ADA = "iss|ada";
    static final String CARL = "iss|carl";
    static final String RAE = "iss|rae";
    static final String OLGA = "iss|olga";
    static final String DIGEST = "sha256:" + "ab".repeat(32);
    static final AcceptanceCriterion SENSITIVITY =
            new AcceptanceCriterion("sensitivity", StudyType.CLINICAL_VALIDATION, Better.HIGHER, 0.9, 100);
    static final AcceptanceCriterion ERRORS =
            new AcceptanceCriterion("error_rate", StudyType.PRECLINICAL, Better.LOWER, 0.01, 1);

    /// The version of each kind; ada registered them all.
    static final Map<ChangeKind, String> VERSIONS = Map.of(
            ChangeKind.MAJOR,
            "2.0.0",
            ChangeKind.MINOR,
            "1.1.0",
            ChangeKind.PATCH,
            "1.0.1",
            ChangeKind.HOTFIX,
            "1.0.2");

    private Changes() {}

    static Scenario<ChangeRequestCommand, ChangeRequest, ChangeRequestEvent> nothing(ChangeFacts facts) {
        return new Scenario<>(
                ChangeRequest.initial(),
                ChangeRequest::evolve,
                (command, state) -> ChangeDecider.decide(command, state, facts));
    }

    static Scenario<ChangeRequestCommand, ChangeRequest, ChangeRequestEvent> requested(ChangeProposal proposal) {
        return nothing(facts()).having(request(proposal));
    }

    static Scenario<ChangeRequestCommand, ChangeRequest, ChangeRequestEvent> assessed(ChangeProposal proposal) {
        return requested(proposal).having(assess(proposal.impact()));
    }

    static Scenario<ChangeControlPlanCommand, ChangeControlPlan, ChangeControlPlanEvent> plans(ChangeFacts facts) {
        return new Scenario<>(
                ChangeControlPlan.initial(),
                ChangeControlPlan::evolve,
                (command, state) -> ChangeControlPlanDecider.decide(command, state, facts));
    }

    static RequestChange request(ChangeProposal proposal) {
        return new RequestChange("c-1", proposal, MIA, NOON);
    }

    static AssessImpact assess(ChangeImpact impact) {
        return new AssessImpact("c-1", impact, CARL, NOON);
    }

    static ApproveChange approve(ApproverRole role, String by, String digest) {
        return new ApproveChange("c-1", role, signature(SignatureMeaning.APPROVAL, by, null, digest), NOON);
    }

    static RejectChange reject(ApproverRole role, String by, String digest) {
        return new RejectChange(
                "c-1", role, "not shown", signature(SignatureMeaning.REJECTION, by, null, digest), NOON);
    }

    static Signature signature(SignatureMeaning meaning, String by, @Nullable String onBehalfOf, String digest) {
        return new Signature(meaning, digest, onBehalfOf, new Signer(by, by, NOON, null), NOON);
    }

    /// What is signed after an assessment that agrees with the requester.
    static String digest(ChangeProposal proposal) {
        return Digests.of(new AssessedChange(proposal, proposal.impact()));
    }

    static ChangeProposal proposal(ChangeKind kind, ImpactArea... affected) {
        return proposal(kind, null, affected);
    }

    static ChangeProposal citing(PlanCitation plan, ImpactArea... affected) {
        return proposal(ChangeKind.MINOR, plan, affected);
    }

    private static ChangeProposal proposal(ChangeKind kind, @Nullable PlanCitation plan, ImpactArea... affected) {
        return new ChangeProposal(
                "apache",
                "1.0.0",
                VERSIONS.getOrDefault(kind, "1.0.0"),
                kind,
                List.of(ChangePurpose.RELEASE),
                new ChangeDescription("trained anew", "drift", "route back", List.of()),
                impact(affected),
                plan,
                null);
    }

    static ChangeImpact impact(ImpactArea... affected) {
        var areas = List.of(affected);
        var impacts = Arrays.stream(ImpactArea.values())
                .map(area -> new Impact(areas.contains(area), "as studied"))
                .toList();
        return new ChangeImpact(
                impacts.get(0), impacts.get(1), impacts.get(2), impacts.get(3), impacts.get(4), impacts.get(5));
    }

    static PlanCitation citation(double threshold) {
        return new PlanCitation("p-1", 1, "retrain", List.of(new ParameterValue("threshold", threshold)));
    }

    static PredeterminedChanges planned() {
        return new PredeterminedChanges(
                List.of(new PlannedModification(
                        "retrain",
                        "training anew",
                        List.of(ChangeKind.MINOR),
                        List.of(ImpactArea.PERFORMANCE),
                        List.of(new ParameterBound("threshold", "1", 0.05, 0.15)),
                        List.of(SENSITIVITY, ERRORS))),
                new ModificationProtocol("data", "training", "evaluation", "update"),
                "small");
    }

    static EstablishChangeControlPlan establish() {
        return new EstablishChangeControlPlan("p-1", "apache", planned(), MIA, NOON);
    }

    static AuthoriseChangeControlPlan authorise(String by) {
        return new AuthoriseChangeControlPlan(
                "p-1", 1, "1.0.0", "s-1", signature(SignatureMeaning.APPROVAL, by, null, Digests.of(planned())), NOON);
    }

    static ChangeControlPlan authorised() {
        return plans(facts()).having(establish()).having(authorise(RAE)).state();
    }

    static StudyOutcomeNoted study(
            String id, StudyType type, StudyVerdict verdict, String metric, double lower, double upper, long cases) {
        return new StudyOutcomeNoted(
                "apache",
                "1.1.0",
                id,
                type,
                verdict,
                List.of(),
                List.of(new MetricFinding(metric, (lower + upper) / 2, lower, upper, cases)),
                null,
                NOON);
    }

    /// Every version is registered, by ada; 1.0.0 was accepted by FDA; the plan is not there.
    static ChangeFacts facts(ModelVersionEvent... of) {
        return facts(ChangeControlPlan.initial(), of);
    }

    /// `of` are further events of the version that each change leads to.
    static ChangeFacts facts(ChangeControlPlan plan, ModelVersionEvent... of) {
        return new ChangeFacts(
                stream -> version(stream, List.of(of)), _ -> plan, stream -> stream.equals(Streams.model("apache")));
    }

    private static VersionEvidence version(String stream, List<ModelVersionEvent> further) {
        var evidence = VersionEvidence.none();
        var prefix = Streams.modelVersion("apache", "");
        var version = stream.startsWith(prefix) ? stream.substring(prefix.length()) : "";
        if (version.equals("1.0.0")) {
            evidence = evidence.evolve(registered(version, ChangeKind.MAJOR))
                    .evolve(new SubmissionDecisionNoted(
                            "apache", version, "s-1", Authority.FDA, SubmissionType.DE_NOVO, true, "DEN260001", NOON));
            for (var event : further) {
                evidence = event.version().equals(version) ? evidence.evolve(event) : evidence;
            }
            return evidence;
        }
        for (var known : VERSIONS.entrySet()) {
            if (known.getValue().equals(version)) {
                evidence = evidence.evolve(registered(version, known.getKey()));
                for (var event : further) {
                    evidence = evidence.evolve(event);
                }
            }
        }
        return evidence;
    }

    private static ModelVersionRegistered registered(String version, ChangeKind kind) {
        return new ModelVersionRegistered(
                "apache", version, kind, new Artifact("s3://m", DIGEST), "mortality", List.of(), ADA, NOON);
    }
}
