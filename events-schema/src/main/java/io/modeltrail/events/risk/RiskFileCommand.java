package io.modeltrail.events.risk;

import io.modeltrail.events.Command;
import io.modeltrail.events.FromToken;
import io.modeltrail.events.Required;
import io.modeltrail.events.Streams;
import io.modeltrail.events.catalog.Version;
import io.modeltrail.events.signing.Signature;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What may be asked of the risk file of one version.
public sealed interface RiskFileCommand extends Command {

    String model();

    String version();

    @Override
    default String stream() {
        return Streams.riskFile(model(), version());
    }

    private static void address(String model, String version) {
        Required.name(model, "model");
        Version.parse(version, "version");
    }

    record OpenRiskFile(String model, String version, RiskPlan plan, Signature signature, Instant requestedAt)
            implements RiskFileCommand {
        public OpenRiskFile {
            address(model, version);
            Required.present(plan, "plan");
            Required.present(signature, "signature");
        }
    }

    record IdentifyHazard(
            String model,
            String version,
            String hazardId,
            Hazard hazard,
            @FromToken String identifiedBy,
            Instant requestedAt)
            implements RiskFileCommand {
        public IdentifyHazard {
            address(model, version);
            Required.name(hazardId, "hazardId");
            Required.present(hazard, "hazard");
            Required.text(identifiedBy, "identifiedBy");
        }
    }

    record EstimateRisk(
            String model,
            String version,
            String hazardId,
            RiskStage stage,
            RiskEstimate estimate,
            @FromToken String estimatedBy,
            Instant requestedAt)
            implements RiskFileCommand {
        public EstimateRisk {
            address(model, version);
            Required.name(hazardId, "hazardId");
            Required.present(stage, "stage");
            Required.present(estimate, "estimate");
            Required.text(estimatedBy, "estimatedBy");
        }
    }

    record DefineRiskControl(
            String model,
            String version,
            String controlId,
            String hazardId,
            RiskControl control,
            @FromToken String definedBy,
            Instant requestedAt)
            implements RiskFileCommand {
        public DefineRiskControl {
            address(model, version);
            Required.name(controlId, "controlId");
            Required.name(hazardId, "hazardId");
            Required.present(control, "control");
            Required.text(definedBy, "definedBy");
        }
    }

    record VerifyRiskControl(
            String model,
            String version,
            String controlId,
            ControlAspect aspect,
            boolean passed,
            String evidence,
            @FromToken String verifiedBy,
            Instant requestedAt)
            implements RiskFileCommand {
        public VerifyRiskControl {
            address(model, version);
            Required.name(controlId, "controlId");
            Required.present(aspect, "aspect");
            Required.sha256(evidence, "evidence");
            Required.text(verifiedBy, "verifiedBy");
        }
    }

    record AcceptBenefitRisk(
            String model, String version, String hazardId, String rationale, Signature signature, Instant requestedAt)
            implements RiskFileCommand {
        public AcceptBenefitRisk {
            address(model, version);
            Required.name(hazardId, "hazardId");
            Required.text(rationale, "rationale");
            Required.present(signature, "signature");
        }
    }

    record CloseRiskFile(
            String model, String version, String overallEvaluation, Signature signature, Instant requestedAt)
            implements RiskFileCommand {
        public CloseRiskFile {
            address(model, version);
            Required.text(overallEvaluation, "overallEvaluation");
            Required.present(signature, "signature");
        }
    }

    record ReopenRiskFile(
            String model,
            String version,
            String why,
            @Nullable String cause,
            @FromToken String reopenedBy,
            Instant requestedAt)
            implements RiskFileCommand {
        public ReopenRiskFile {
            address(model, version);
            Required.text(why, "why");
            Required.text(reopenedBy, "reopenedBy");
        }
    }
}
