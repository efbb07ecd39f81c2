package io.modeltrail.command.bench;

import static io.modeltrail.command.bench.BenchPerson.ADA;
import static io.modeltrail.command.bench.BenchPerson.GRACE;
import static io.modeltrail.command.bench.BenchPerson.OLGA;
import static io.modeltrail.command.bench.BenchPerson.RAE;

import io.modeltrail.events.Command;
import io.modeltrail.events.catalog.ChangeKind;
import io.modeltrail.events.catalog.DossierCommand.ApproveDocument;
import io.modeltrail.events.catalog.DossierCommand.AttachDocument;
import io.modeltrail.events.catalog.DossierCommand.DescribeVersion;
import io.modeltrail.events.catalog.ModelVersionCommand.SuspendModelVersion;
import io.modeltrail.events.catalog.Phase;
import io.modeltrail.events.catalog.PhaseCommand.EnterPhase;
import io.modeltrail.events.change.ApproverRole;
import io.modeltrail.events.change.AssessedChange;
import io.modeltrail.events.change.ChangeProposal;
import io.modeltrail.events.change.ChangeRequestCommand.ApproveChange;
import io.modeltrail.events.change.ChangeRequestCommand.AssessImpact;
import io.modeltrail.events.change.ChangeRequestCommand.RequestChange;
import io.modeltrail.events.risk.ControlAspect;
import io.modeltrail.events.risk.RiskEstimate;
import io.modeltrail.events.risk.RiskFileCommand.DefineRiskControl;
import io.modeltrail.events.risk.RiskFileCommand.EstimateRisk;
import io.modeltrail.events.risk.RiskFileCommand.IdentifyHazard;
import io.modeltrail.events.risk.RiskFileCommand.OpenRiskFile;
import io.modeltrail.events.risk.RiskFileCommand.VerifyRiskControl;
import io.modeltrail.events.risk.RiskStage;
import io.modeltrail.events.validation.PreclinicalTest;
import io.modeltrail.events.validation.StudyType;
import io.modeltrail.events.validation.ValidationStudyCommand.ConcludeStudy;
import io.modeltrail.events.validation.ValidationStudyCommand.PlanStudy;
import io.modeltrail.events.validation.ValidationStudyCommand.RecordPreclinicalTest;
import io.modeltrail.events.validation.ValidationStudyCommand.StartStudy;
import io.modeltrail.events.wire.Digests;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Queue;

/// One version from its registration through risk file, documents, preclinical study, first gate and change request:
/// what people send all day, on five streams, signed where it must be; some commands tell other streams in the same
/// transaction.
final class BenchLife {

    private static final String VERSION = "1.0.0";

    private final BenchSender sender;
    private final String model;
    private final String paper;
    private final Queue<Runnable> steps = new ArrayDeque<>();

    /// `paper` is the digest of a stored document, which every document of this life is.
    BenchLife(BenchSender sender, String model, String paper) {
        this.sender = sender;
        this.model = model;
        this.paper = paper;
        registered();
        risk();
        document("ROLLBACK.PLAN");
        document("PMS.PLAN");
        study();
        change();
    }

    boolean isOver() {
        return steps.isEmpty();
    }

    void step() {
        steps.remove().run();
    }

    private void registered() {
        then(ADA, BenchClient.model(model));
        then(ADA, BenchClient.version(model, VERSION, ChangeKind.MAJOR));
        then(ADA, new DescribeVersion(model, VERSION, BenchPapers.description(), ADA.identity(), now()));
    }

    private void risk() {
        var plan = BenchPapers.riskPlan();
        then(RAE, new OpenRiskFile(model, VERSION, plan, RAE.approval(Digests.of(plan)), now()));
        then(ADA, new IdentifyHazard(model, VERSION, "missed", BenchPapers.hazard(), ADA.identity(), now()));
        then(ADA, estimate(RiskStage.INITIAL, "often"));
        then(
                ADA,
                new DefineRiskControl(
                        model, VERSION, "no-score", "missed", BenchPapers.control(), ADA.identity(), now()));
        for (var aspect : ControlAspect.values()) {
            then(ADA, new VerifyRiskControl(model, VERSION, "no-score", aspect, true, paper, ADA.identity(), now()));
        }
        then(ADA, estimate(RiskStage.RESIDUAL, "rare"));
    }

    private void document(String kind) {
        var attach = new AttachDocument(
                model,
                VERSION,
                "paper-" + kind,
                kind,
                "A paper",
                paper,
                "text/plain",
                "1",
                null,
                null,
                ADA.identity(),
                now());
        then(ADA, attach);
        then(
                RAE,
                new ApproveDocument(
                        model, VERSION, "paper-" + kind, RAE.approval(Digests.of(attach.document())), now()));
    }

    private void study() {
        var id = model + "-preclinical";
        var protocol = BenchPapers.protocol();
        then(ADA, new PlanStudy(id, StudyType.PRECLINICAL, model, VERSION, protocol, ADA.identity(), now()));
        then(GRACE, new StartStudy(id, GRACE.identity(), now()));
        for (var test : PreclinicalTest.values()) {
            then(ADA, new RecordPreclinicalTest(id, test, true, paper, ADA.identity(), now()));
        }
        then(GRACE, new ConcludeStudy(id, GRACE.approval(Digests.of(protocol)), now()));
        then(RAE, new EnterPhase(model, VERSION, Phase.CLINICALINV, RAE.identity(), now()));
    }

    private void change() {
        var id = model + "-release";
        var proposal = BenchPapers.proposal(model, VERSION);
        then(ADA, new RequestChange(id, proposal, ADA.identity(), now()));
        then(RAE, new AssessImpact(id, proposal.impact(), RAE.identity(), now()));
        approved(id, ApproverRole.CLINICAL_REVIEWER, GRACE, proposal);
        approved(id, ApproverRole.REGULATORY_AFFAIRS, RAE, proposal);
        approved(id, ApproverRole.RELEASE_OPERATOR, OLGA, proposal);
        then(GRACE, new SuspendModelVersion(model, VERSION, "the bench is done with it", now()));
    }

    private void approved(String id, ApproverRole role, BenchPerson by, ChangeProposal proposal) {
        var assessed = new AssessedChange(proposal, proposal.impact());
        then(by, new ApproveChange(id, role, by.approval(Digests.of(assessed)), now()));
    }

    private EstimateRisk estimate(RiskStage stage, String probability) {
        var estimate = new RiskEstimate("critical", probability, null);
        return new EstimateRisk(model, VERSION, "missed", stage, estimate, ADA.identity(), now());
    }

    private void then(BenchPerson by, Command command) {
        steps.add(() -> sender.sendAs(by, command));
    }

    private static Instant now() {
        return Instant.now();
    }
}
