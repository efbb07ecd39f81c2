package io.modeltrail.query.audit;

import io.modeltrail.events.risk.RiskFileEvent;
import io.modeltrail.events.risk.RiskFileEvent.BenefitRiskAccepted;
import io.modeltrail.events.risk.RiskFileEvent.HazardIdentified;
import io.modeltrail.events.risk.RiskFileEvent.RiskControlDefined;
import io.modeltrail.events.risk.RiskFileEvent.RiskControlVerified;
import io.modeltrail.events.risk.RiskFileEvent.RiskEstimated;
import io.modeltrail.events.risk.RiskFileEvent.RiskFileClosed;
import io.modeltrail.events.risk.RiskFileEvent.RiskFileOpened;
import io.modeltrail.events.risk.RiskFileEvent.RiskFileReopened;
import io.modeltrail.events.signing.Signature;

/// The story of a risk file, a sentence an event.
final class RiskSentences {

    private RiskSentences() {}

    static String of(RiskFileEvent event) {
        return switch (event) {
            case RiskFileOpened e ->
                "%s opened the risk file with a plan for %s, signing %s."
                        .formatted(signed(e.signature()), e.plan().scope(), e.planDigest());
            case HazardIdentified e ->
                "%s identified hazard %s (%s): %s"
                        .formatted(
                                e.identifiedBy(),
                                e.hazardId(),
                                e.hazard().kind(),
                                e.hazard().description());
            case RiskEstimated e ->
                "%s estimated the %s risk of hazard %s: %s, %s; the plan calls it %s."
                        .formatted(
                                e.estimatedBy(),
                                e.stage(),
                                e.hazardId(),
                                e.estimate().severity(),
                                e.estimate().probability() == null
                                        ? "probability unknown"
                                        : e.estimate().probability(),
                                e.acceptability());
            case RiskControlDefined e ->
                "%s defined control %s (%s) of hazard %s: %s"
                        .formatted(
                                e.definedBy(),
                                e.controlId(),
                                e.control().kind(),
                                e.hazardId(),
                                e.control().description());
            case RiskControlVerified e ->
                "%s verified the %s of control %s: %s, shown by %s."
                        .formatted(
                                e.verifiedBy(),
                                e.aspect(),
                                e.controlId(),
                                e.passed() ? "passed" : "failed",
                                e.evidence());
            case BenefitRiskAccepted e ->
                "%s accepted that the benefit outweighs hazard %s: %s"
                        .formatted(signed(e.signature()), e.hazardId(), e.rationale());
            case RiskFileClosed e ->
                "%s closed the risk file, signing %s: %s"
                        .formatted(signed(e.signature()), e.fileDigest(), e.overallEvaluation());
            case RiskFileReopened e -> "%s opened the risk file again: %s".formatted(e.reopenedBy(), e.why());
        };
    }

    private static String signed(Signature signature) {
        return Sentences.signed(signature.by(), signature.signer());
    }
}
