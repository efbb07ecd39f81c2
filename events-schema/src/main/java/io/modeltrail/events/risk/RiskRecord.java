package io.modeltrail.events.risk;

import io.modeltrail.events.compliance.RiskFileStatus;
import io.modeltrail.events.risk.RiskFileEvent.BenefitRiskAccepted;
import io.modeltrail.events.risk.RiskFileEvent.HazardIdentified;
import io.modeltrail.events.risk.RiskFileEvent.RiskControlDefined;
import io.modeltrail.events.risk.RiskFileEvent.RiskControlVerified;
import io.modeltrail.events.risk.RiskFileEvent.RiskEstimated;
import io.modeltrail.events.risk.RiskFileEvent.RiskFileClosed;
import io.modeltrail.events.risk.RiskFileEvent.RiskFileOpened;
import io.modeltrail.events.risk.RiskFileEvent.RiskFileReopened;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A risk file as its events make it: what the rules decide on, what readers see, and what the one who closes it signs.
/// Who signs takes the digest of [#content()], which anybody can compute from what is read.
public record RiskRecord(
        @Nullable RiskFileStatus status,
        @Nullable RiskPlan plan,
        Map<String, HazardRecord> hazards,
        Map<String, ControlRecord> controls,
        @Nullable String overallEvaluation) {

    public RiskRecord {
        hazards = Map.copyOf(hazards);
        controls = Map.copyOf(controls);
    }

    public static RiskRecord empty() {
        return new RiskRecord(null, null, Map.of(), Map.of(), null);
    }

    /// One hazard with what is known of its risk, before and after what is done about it.
    public record HazardRecord(
            Hazard hazard,
            @Nullable EstimatedRisk initial,
            @Nullable EstimatedRisk residual,
            boolean outweighed) {}

    /// An estimate and what the plan says of it.
    public record EstimatedRisk(RiskEstimate estimate, Acceptability acceptability) {}

    /// One control; what was not verified yet is absent.
    public record ControlRecord(
            String hazardId,
            RiskControl control,
            @Nullable Boolean implementation,
            @Nullable Boolean effectiveness) {}

    /// What a signature covers: everything but where the file stands.
    public RiskRecord content() {
        return new RiskRecord(null, plan, hazards, controls, null);
    }

    public RiskRecord evolve(RiskFileEvent event) {
        return switch (event) {
            case RiskFileOpened it -> new RiskRecord(RiskFileStatus.OPENED, it.plan(), hazards, controls, null);
            case HazardIdentified it -> hazard(it.hazardId(), new HazardRecord(it.hazard(), null, null, false));
            case RiskEstimated it -> estimated(it);
            case RiskControlDefined it ->
                control(it.controlId(), new ControlRecord(it.hazardId(), it.control(), null, null));
            case RiskControlVerified it -> verified(it);
            case BenefitRiskAccepted it -> outweighed(it.hazardId());
            case RiskFileClosed it ->
                new RiskRecord(RiskFileStatus.CLOSED, plan, hazards, controls, it.overallEvaluation());
            case RiskFileReopened _ -> new RiskRecord(RiskFileStatus.REOPENED, plan, hazards, controls, null);
        };
    }

    private RiskRecord estimated(RiskEstimated it) {
        var known = hazards.get(it.hazardId());
        if (known == null) {
            return this;
        }
        var risk = new EstimatedRisk(it.estimate(), it.acceptability());
        return hazard(
                it.hazardId(),
                switch (it.stage()) {
                    case INITIAL -> new HazardRecord(known.hazard(), risk, known.residual(), false);
                    case RESIDUAL -> new HazardRecord(known.hazard(), known.initial(), risk, false);
                });
    }

    private RiskRecord verified(RiskControlVerified it) {
        var known = controls.get(it.controlId());
        if (known == null) {
            return this;
        }
        return control(
                it.controlId(),
                switch (it.aspect()) {
                    case IMPLEMENTATION ->
                        new ControlRecord(known.hazardId(), known.control(), it.passed(), known.effectiveness());
                    case EFFECTIVENESS ->
                        new ControlRecord(known.hazardId(), known.control(), known.implementation(), it.passed());
                });
    }

    private RiskRecord outweighed(String hazardId) {
        var known = hazards.get(hazardId);
        return known == null
                ? this
                : hazard(hazardId, new HazardRecord(known.hazard(), known.initial(), known.residual(), true));
    }

    private RiskRecord hazard(String id, HazardRecord hazard) {
        var all = new TreeMap<>(hazards);
        all.put(id, hazard);
        return new RiskRecord(status, plan, all, controls, overallEvaluation);
    }

    private RiskRecord control(String id, ControlRecord control) {
        var all = new TreeMap<>(controls);
        all.put(id, control);
        return new RiskRecord(status, plan, hazards, all, overallEvaluation);
    }
}
