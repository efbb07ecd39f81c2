package io.modeltrail.command.risk.domain;

import io.modeltrail.command.domain.Scenario;
import io.modeltrail.events.risk.Acceptability;
import io.modeltrail.events.risk.ControlAspect;
import io.modeltrail.events.risk.ControlKind;
import io.modeltrail.events.risk.Hazard;
import io.modeltrail.events.risk.HazardKind;
import io.modeltrail.events.risk.RiskControl;
import io.modeltrail.events.risk.RiskEstimate;
import io.modeltrail.events.risk.RiskFileCommand;
import io.modeltrail.events.risk.RiskFileCommand.AcceptBenefitRisk;
import io.modeltrail.events.risk.RiskFileCommand.CloseRiskFile;
import io.modeltrail.events.risk.RiskFileCommand.DefineRiskControl;
import io.modeltrail.events.risk.RiskFileCommand.EstimateRisk;
import io.modeltrail.events.risk.RiskFileCommand.IdentifyHazard;
import io.modeltrail.events.risk.RiskFileCommand.OpenRiskFile;
import io.modeltrail.events.risk.RiskFileCommand.VerifyRiskControl;
import io.modeltrail.events.risk.RiskFileEvent;
import io.modeltrail.events.risk.RiskPlan;
import io.modeltrail.events.risk.RiskStage;
import io.modeltrail.events.signing.Signature;
import io.modeltrail.events.signing.SignatureMeaning;
import io.modeltrail.events.signing.Signer;
import io.modeltrail.events.wire.Digests;
import java.time.Instant;
import java.util.List;

/// A risk file for tests: one plan, Ada who works on it, Grace who signs.
final class Risks {

    static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    static final String ADA = "iss|ada";
    static final String GRACE = "iss|grace";
    static final String SHOWN = "sha256:" + "e".repeat(64);
    static final RiskPlan PLAN = new RiskPlan(
            "apache",
            List.of("quality: Grace"),
            List.of("minor", "critical"),
            List.of("rare", "often"),
            List.of(
                    List.of(Acceptability.ACCEPTABLE, Acceptability.TOLERABLE),
                    List.of(Acceptability.TOLERABLE, Acceptability.UNACCEPTABLE)),
            "together",
            "on the release",
            "each release",
            "monthly");
    static final Hazard DRIFT =
            new Hazard(HazardKind.DRIFT, "drift", List.of("analyser changes"), "low score", "late treatment");

    private Risks() {}

    static Scenario<RiskFileCommand, RiskFile, RiskFileEvent> file(boolean registered) {
        return new Scenario<>(
                RiskFile.initial(),
                RiskFile::evolve,
                (command, state) -> RiskFileDecider.decide(command, state, () -> registered));
    }

    static OpenRiskFile open() {
        return new OpenRiskFile("apache", "1.1.0", PLAN, signature(GRACE, Digests.of(PLAN)), NOON);
    }

    static IdentifyHazard hazard(String id) {
        return new IdentifyHazard("apache", "1.1.0", id, DRIFT, ADA, NOON);
    }

    static EstimateRisk estimate(String hazard, RiskStage stage, String severity, String probability) {
        return new EstimateRisk(
                "apache", "1.1.0", hazard, stage, new RiskEstimate(severity, probability, null), ADA, NOON);
    }

    static DefineRiskControl control(String id, String hazard, String... newHazards) {
        return new DefineRiskControl(
                "apache",
                "1.1.0",
                id,
                hazard,
                new RiskControl(ControlKind.INHERENTLY_SAFE_DESIGN, "watch", null, List.of(newHazards)),
                ADA,
                NOON);
    }

    static VerifyRiskControl verify(String control, ControlAspect aspect, boolean passed) {
        return new VerifyRiskControl("apache", "1.1.0", control, aspect, passed, SHOWN, ADA, NOON);
    }

    static AcceptBenefitRisk outweigh(String hazard, String digest) {
        return new AcceptBenefitRisk("apache", "1.1.0", hazard, "benefit", signature(GRACE, digest), NOON);
    }

    static CloseRiskFile close(String by, String digest) {
        return new CloseRiskFile("apache", "1.1.0", "acceptable", signature(by, digest), NOON);
    }

    static Signature signature(String by, String digest) {
        return new Signature(SignatureMeaning.APPROVAL, digest, null, new Signer(by, by, NOON, null), NOON);
    }
}
