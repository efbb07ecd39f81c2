package io.modeltrail.command.risk.domain;

import io.modeltrail.command.domain.Rejection;
import io.modeltrail.command.domain.Requirements;
import io.modeltrail.events.compliance.RiskFileStatus;
import io.modeltrail.events.risk.Acceptability;
import io.modeltrail.events.risk.RiskFileCommand;
import io.modeltrail.events.risk.RiskFileCommand.AcceptBenefitRisk;
import io.modeltrail.events.risk.RiskFileCommand.CloseRiskFile;
import io.modeltrail.events.risk.RiskFileCommand.DefineRiskControl;
import io.modeltrail.events.risk.RiskFileCommand.EstimateRisk;
import io.modeltrail.events.risk.RiskFileCommand.IdentifyHazard;
import io.modeltrail.events.risk.RiskFileCommand.OpenRiskFile;
import io.modeltrail.events.risk.RiskFileCommand.ReopenRiskFile;
import io.modeltrail.events.risk.RiskFileCommand.VerifyRiskControl;
import io.modeltrail.events.risk.RiskFileEvent;
import io.modeltrail.events.risk.RiskFileEvent.BenefitRiskAccepted;
import io.modeltrail.events.risk.RiskFileEvent.HazardIdentified;
import io.modeltrail.events.risk.RiskFileEvent.RiskControlDefined;
import io.modeltrail.events.risk.RiskFileEvent.RiskControlVerified;
import io.modeltrail.events.risk.RiskFileEvent.RiskEstimated;
import io.modeltrail.events.risk.RiskFileEvent.RiskFileClosed;
import io.modeltrail.events.risk.RiskFileEvent.RiskFileOpened;
import io.modeltrail.events.risk.RiskFileEvent.RiskFileReopened;
import io.modeltrail.events.risk.RiskPlan;
import io.modeltrail.events.risk.RiskStage;
import io.modeltrail.events.risk.RiskTrace;
import io.modeltrail.events.signing.Signature;
import io.modeltrail.events.signing.SignatureMeaning;
import io.modeltrail.events.wire.Digests;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;

/// The rules of one risk file.
public final class RiskFileDecider {

    private RiskFileDecider() {}

    /// `versionIsRegistered` is asked when a file is opened.
    public static List<RiskFileEvent> decide(
            RiskFileCommand command, RiskFile state, BooleanSupplier versionIsRegistered) {
        return switch (command) {
            case OpenRiskFile it -> open(it, state, versionIsRegistered);
            case IdentifyHazard it -> identify(it, state);
            case EstimateRisk it -> estimate(it, state);
            case DefineRiskControl it -> control(it, state);
            case VerifyRiskControl it -> verify(it, state);
            case AcceptBenefitRisk it -> outweigh(it, state);
            case CloseRiskFile it -> close(it, state);
            case ReopenRiskFile it -> reopen(it, state);
        };
    }

    private static List<RiskFileEvent> open(OpenRiskFile it, RiskFile state, BooleanSupplier versionIsRegistered) {
        if (it.plan().equals(state.file().plan())) {
            return List.of();
        }
        var digest = Digests.of(it.plan());
        new Requirements()
                .require(
                        state.file().plan() != null || versionIsRegistered.getAsBoolean(),
                        RiskRule.UNKNOWN_VERSION,
                        "version %s of %s was never registered".formatted(it.version(), it.model()),
                        "RegisterModelVersion")
                .require(
                        state.file().plan() == null,
                        RiskRule.OTHER_PLAN,
                        "the risk file was opened with another plan, by which its risks were evaluated",
                        it.stream())
                .require(
                        it.signature().meaning() == SignatureMeaning.APPROVAL,
                        RiskRule.NOT_APPROVAL,
                        "a plan is signed as APPROVAL",
                        "signature.meaning")
                .require(
                        it.signature().digest().equals(digest),
                        RiskRule.DIGEST_MISMATCH,
                        "the plan has the digest %s".formatted(digest),
                        "signature.digest")
                .hold();
        return List.of(
                new RiskFileOpened(it.model(), it.version(), it.plan(), digest, it.signature(), it.requestedAt()));
    }

    private static List<RiskFileEvent> identify(IdentifyHazard it, RiskFile state) {
        plan(it, state);
        var known = state.file().hazards().get(it.hazardId());
        if (known != null && known.hazard().equals(it.hazard())) {
            return List.of();
        }
        working(it, state)
                .require(
                        known == null,
                        RiskRule.HAZARD_EXISTS,
                        "hazard %s is another one; take a new id".formatted(it.hazardId()),
                        it.stream())
                .hold();
        return List.of(new HazardIdentified(
                it.model(), it.version(), it.hazardId(), it.hazard(), it.identifiedBy(), it.requestedAt()));
    }

    private static List<RiskFileEvent> estimate(EstimateRisk it, RiskFile state) {
        var plan = plan(it, state);
        hazard(it, it.hazardId(), state);
        working(it, state)
                .require(
                        plan.knows(it.estimate()),
                        RiskRule.LEVEL_NOT_IN_PLAN,
                        "the plan knows the severities %s and the probabilities %s"
                                .formatted(
                                        String.join(", ", plan.severities()), String.join(", ", plan.probabilities())),
                        it.stream())
                .require(
                        it.stage() == RiskStage.INITIAL || isControlled(it.hazardId(), state),
                        RiskRule.NOT_CONTROLLED,
                        "nothing is done about hazard %s yet, so no risk remains of it".formatted(it.hazardId()),
                        "DefineRiskControl")
                .hold();
        return List.of(new RiskEstimated(
                it.model(),
                it.version(),
                it.hazardId(),
                it.stage(),
                it.estimate(),
                plan.of(it.estimate()),
                it.estimatedBy(),
                it.requestedAt()));
    }

    private static List<RiskFileEvent> control(DefineRiskControl it, RiskFile state) {
        plan(it, state);
        hazard(it, it.hazardId(), state);
        var known = state.file().controls().get(it.controlId());
        if (known != null
                && known.control().equals(it.control())
                && known.hazardId().equals(it.hazardId())) {
            return List.of();
        }
        working(it, state)
                .require(
                        known == null,
                        RiskRule.CONTROL_EXISTS,
                        "control %s is another one; take a new id".formatted(it.controlId()),
                        it.stream())
                .hold();
        return List.of(new RiskControlDefined(
                it.model(),
                it.version(),
                it.controlId(),
                it.hazardId(),
                it.control(),
                it.definedBy(),
                it.requestedAt()));
    }

    private static List<RiskFileEvent> verify(VerifyRiskControl it, RiskFile state) {
        plan(it, state);
        if (!state.file().controls().containsKey(it.controlId())) {
            throw new Rejection(
                    RiskRule.UNKNOWN_CONTROL, "control %s was never defined".formatted(it.controlId()), it.stream());
        }
        working(it, state).hold();
        return List.of(new RiskControlVerified(
                it.model(),
                it.version(),
                it.controlId(),
                it.aspect(),
                it.passed(),
                it.evidence(),
                it.verifiedBy(),
                it.requestedAt()));
    }

    private static List<RiskFileEvent> outweigh(AcceptBenefitRisk it, RiskFile state) {
        plan(it, state);
        hazard(it, it.hazardId(), state);
        var hazard = Objects.requireNonNull(state.file().hazards().get(it.hazardId()));
        if (hazard.outweighed()) {
            return List.of();
        }
        var residual = hazard.residual();
        signed(it, it.signature(), state, Digests.of(hazard))
                .require(
                        residual != null && residual.acceptability() == Acceptability.UNACCEPTABLE,
                        RiskRule.NO_RISK_TO_OUTWEIGH,
                        "only a residual risk that the plan calls unacceptable needs to be outweighed",
                        it.stream())
                .hold();
        return List.of(new BenefitRiskAccepted(
                it.model(), it.version(), it.hazardId(), it.rationale(), it.signature(), it.requestedAt()));
    }

    private static List<RiskFileEvent> close(CloseRiskFile it, RiskFile state) {
        plan(it, state);
        if (state.file().status() == RiskFileStatus.CLOSED) {
            return List.of();
        }
        var digest = Digests.of(state.file().content());
        var requirements = signed(it, it.signature(), state, digest);
        RiskTrace.of(state.file())
                .gaps()
                .forEach(gap -> requirements.require(false, RiskRule.of(gap.kind()), gap.why(), it.stream()));
        requirements.hold();
        return List.of(new RiskFileClosed(
                it.model(), it.version(), it.overallEvaluation(), digest, it.signature(), it.requestedAt()));
    }

    private static List<RiskFileEvent> reopen(ReopenRiskFile it, RiskFile state) {
        plan(it, state);
        return state.file().status() == RiskFileStatus.CLOSED
                ? List.of(new RiskFileReopened(
                        it.model(), it.version(), it.why(), it.cause(), it.reopenedBy(), it.requestedAt()))
                : List.of();
    }

    private static RiskPlan plan(RiskFileCommand command, RiskFile state) {
        var plan = state.file().plan();
        if (plan == null) {
            throw new Rejection(
                    RiskRule.UNKNOWN_RISK_FILE,
                    "version %s of %s has no risk file yet".formatted(command.version(), command.model()),
                    "OpenRiskFile");
        }
        return plan;
    }

    private static void hazard(RiskFileCommand command, String hazardId, RiskFile state) {
        if (!state.file().hazards().containsKey(hazardId)) {
            throw new Rejection(
                    RiskRule.UNKNOWN_HAZARD, "hazard %s was never identified".formatted(hazardId), command.stream());
        }
    }

    private static Requirements working(RiskFileCommand command, RiskFile state) {
        return new Requirements()
                .require(
                        state.file().status() != RiskFileStatus.CLOSED,
                        RiskRule.FILE_IS_CLOSED,
                        "the file is closed; what is learned since opens it again",
                        "ReopenRiskFile to " + command.stream());
    }

    /// Neither may who worked on the file sign for it, nor somebody on their behalf.
    private static Requirements signed(RiskFileCommand command, Signature signature, RiskFile state, String digest) {
        return working(command, state)
                .require(
                        state.authors().stream().noneMatch(signature::isOf),
                        RiskRule.OWN_WORK,
                        "%s worked on this file; nobody approves their own work".formatted(signature.by()),
                        "a signature by somebody else")
                .require(
                        signature.meaning() == SignatureMeaning.APPROVAL,
                        RiskRule.NOT_APPROVAL,
                        "this is signed as APPROVAL",
                        "signature.meaning")
                .require(
                        signature.digest().equals(digest),
                        RiskRule.DIGEST_MISMATCH,
                        "what is signed has the digest %s".formatted(digest),
                        "signature.digest");
    }

    private static boolean isControlled(String hazardId, RiskFile state) {
        return state.file().controls().values().stream()
                .anyMatch(control -> control.hazardId().equals(hazardId));
    }
}
