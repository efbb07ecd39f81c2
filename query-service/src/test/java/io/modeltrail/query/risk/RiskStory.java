package io.modeltrail.query.risk;

import io.modeltrail.events.risk.Acceptability;
import io.modeltrail.events.risk.ControlAspect;
import io.modeltrail.events.risk.ControlKind;
import io.modeltrail.events.risk.Hazard;
import io.modeltrail.events.risk.HazardKind;
import io.modeltrail.events.risk.RiskControl;
import io.modeltrail.events.risk.RiskEstimate;
import io.modeltrail.events.risk.RiskFileEvent;
import io.modeltrail.events.risk.RiskFileEvent.BenefitRiskAccepted;
import io.modeltrail.events.risk.RiskFileEvent.HazardIdentified;
import io.modeltrail.events.risk.RiskFileEvent.RiskControlDefined;
import io.modeltrail.events.risk.RiskFileEvent.RiskControlVerified;
import io.modeltrail.events.risk.RiskFileEvent.RiskEstimated;
import io.modeltrail.events.risk.RiskFileEvent.RiskFileClosed;
import io.modeltrail.events.risk.RiskFileEvent.RiskFileOpened;
import io.modeltrail.events.risk.RiskPlan;
import io.modeltrail.events.risk.RiskStage;
import io.modeltrail.events.signing.Signature;
import io.modeltrail.events.signing.SignatureMeaning;
import io.modeltrail.events.signing.Signer;
import java.time.Instant;
import java.util.List;

/// The risk file of version 1.1.0 of the model apache.
public final class RiskStory {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final String DIGEST = "sha256:" + "cd".repeat(32);
    private static final String ADA = "https://issuer|ada";
    private static final RiskPlan PLAN = new RiskPlan(
            "apache, all releases of 1.x",
            List.of("quality keeps the file"),
            List.of("minor", "critical"),
            List.of("rare", "often"),
            List.of(
                    List.of(Acceptability.ACCEPTABLE, Acceptability.TOLERABLE),
                    List.of(Acceptability.TOLERABLE, Acceptability.UNACCEPTABLE)),
            "together",
            "on the released version",
            "at each release",
            "incidents and drift every month");
    /// Opened, with one hazard and its control, and closed.
    public static final List<RiskFileEvent> CLOSED = List.of(
            new RiskFileOpened("apache", "1.1.0", PLAN, DIGEST, signature("grace", "Grace Hopper"), NOON),
            new HazardIdentified(
                    "apache",
                    "1.1.0",
                    "missed",
                    new Hazard(
                            HazardKind.WRONG_OUTPUT,
                            "a low <score>",
                            List.of("lactate is missing", "nobody looks"),
                            "sepsis unseen",
                            "death"),
                    ADA,
                    NOON),
            estimated(RiskStage.INITIAL, new RiskEstimate("critical", "often", null), Acceptability.UNACCEPTABLE),
            new RiskControlDefined(
                    "apache",
                    "1.1.0",
                    "tell",
                    "missed",
                    new RiskControl(
                            ControlKind.INFORMATION_FOR_SAFETY,
                            "the ward is told",
                            "no input can be forced",
                            List.of()),
                    ADA,
                    NOON),
            verified(ControlAspect.IMPLEMENTATION),
            verified(ControlAspect.EFFECTIVENESS),
            estimated(
                    RiskStage.RESIDUAL,
                    new RiskEstimate("critical", null, "too rare to count"),
                    Acceptability.UNACCEPTABLE),
            new BenefitRiskAccepted(
                    "apache",
                    "1.1.0",
                    "missed",
                    "antibiotics an hour earlier",
                    signature("carl", "Carl Example"),
                    NOON),
            new RiskFileClosed("apache", "1.1.0", "acceptable", DIGEST, signature("carl", "Carl Example"), NOON));

    private RiskStory() {}

    private static RiskEstimated estimated(RiskStage stage, RiskEstimate estimate, Acceptability acceptability) {
        return new RiskEstimated("apache", "1.1.0", "missed", stage, estimate, acceptability, ADA, NOON);
    }

    private static RiskControlVerified verified(ControlAspect aspect) {
        return new RiskControlVerified("apache", "1.1.0", "tell", aspect, true, DIGEST, ADA, NOON);
    }

    private static Signature signature(String who, String name) {
        return new Signature(
                SignatureMeaning.APPROVAL, DIGEST, null, new Signer("https://issuer|" + who, name, NOON, null), NOON);
    }
}
