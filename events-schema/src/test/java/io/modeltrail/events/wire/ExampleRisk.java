package io.modeltrail.events.wire;

import static io.modeltrail.events.wire.ExampleEvents.DIGEST;
import static io.modeltrail.events.wire.ExampleEvents.NOON;

import io.modeltrail.events.Event;
import io.modeltrail.events.risk.Acceptability;
import io.modeltrail.events.risk.ControlAspect;
import io.modeltrail.events.risk.ControlKind;
import io.modeltrail.events.risk.Hazard;
import io.modeltrail.events.risk.HazardKind;
import io.modeltrail.events.risk.RiskControl;
import io.modeltrail.events.risk.RiskEstimate;
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
import io.modeltrail.events.signing.Signature;
import io.modeltrail.events.signing.SignatureMeaning;
import io.modeltrail.events.signing.Signer;
import java.util.List;

/// The risk file of version 1.1.0.
final class ExampleRisk {

    private static final String MIA = "https://idp.example|mia";

    private ExampleRisk() {}

    static List<Event> events() {
        return List.of(
                new RiskFileOpened("apache", "1.1.0", plan(), DIGEST, signature("rae", "Rae Okafor"), NOON),
                new HazardIdentified(
                        "apache",
                        "1.1.0",
                        "drift",
                        new Hazard(
                                HazardKind.DRIFT,
                                "laboratory values are measured by another analyser",
                                List.of("the analyser is changed", "creatinine reads lower", "the score is too low"),
                                "a patient at risk is not recognised",
                                "treatment comes late"),
                        MIA,
                        NOON),
                new RiskEstimated(
                        "apache",
                        "1.1.0",
                        "drift",
                        RiskStage.INITIAL,
                        new RiskEstimate("critical", null, "no analyser was ever changed"),
                        Acceptability.UNACCEPTABLE,
                        MIA,
                        NOON),
                new RiskControlDefined(
                        "apache",
                        "1.1.0",
                        "watch",
                        "drift",
                        new RiskControl(
                                ControlKind.PROTECTIVE_MEASURE,
                                "inputs are watched for drift",
                                "the analysers are not ours",
                                List.of("false-alarm")),
                        MIA,
                        NOON),
                new RiskControlVerified(
                        "apache", "1.1.0", "watch", ControlAspect.EFFECTIVENESS, true, DIGEST, MIA, NOON),
                new BenefitRiskAccepted(
                        "apache",
                        "1.1.0",
                        "drift",
                        "earlier treatment outweighs the delay of a few",
                        signature("carl", "Dr. Carl Weiss"),
                        NOON),
                new RiskFileClosed(
                        "apache",
                        "1.1.0",
                        "the overall residual risk is acceptable",
                        DIGEST,
                        signature("carl", "Dr. Carl Weiss"),
                        NOON),
                new RiskFileReopened("apache", "1.1.0", "an incident", "Incident/i-1", MIA, NOON));
    }

    static RiskPlan plan() {
        return new RiskPlan(
                "apache in intensive care, all releases of 1.x",
                List.of("quality: Rae Okafor"),
                List.of("minor", "critical"),
                List.of("rare", "often"),
                List.of(
                        List.of(Acceptability.ACCEPTABLE, Acceptability.TOLERABLE),
                        List.of(Acceptability.TOLERABLE, Acceptability.UNACCEPTABLE)),
                "all residual risks together, by the clinical reviewer",
                "each control is verified on the released version",
                "at each release and after each incident",
                "incidents, drift and complaints every month");
    }

    static Signature signature(String subject, String name) {
        return new Signature(
                SignatureMeaning.APPROVAL,
                DIGEST,
                null,
                new Signer("https://idp.example|" + subject, name, NOON, null),
                NOON);
    }
}
