package io.modeltrail.events.dossier;

import io.modeltrail.events.catalog.ChangeKind;
import io.modeltrail.events.catalog.Phase;
import io.modeltrail.events.policy.ClinicalThresholds;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What must be on a version's stream before the version may enter a phase. Whoever decides and whoever only asks call
/// the same function.
public final class Gates {

    private Gates() {}

    public static GateReport into(Phase phase, Dossier dossier, LocalDate today, ClinicalThresholds thresholds) {
        var requirements = new ArrayList<Requirement>();
        requirements.add(move(phase, dossier));
        requirements.add(standing(dossier));
        requirements.addAll(evidence(phase, dossier, today, thresholds));
        return new GateReport(requirements);
    }

    /// What an MLflow registry's stage needs: staging a preclinical validation, production the gate of the same name
    /// and the clinical investigation with its safety assessment, the others nothing.
    public static GateReport into(
            RegistryStage stage, Dossier dossier, LocalDate today, ClinicalThresholds thresholds) {
        return switch (stage) {
            case NONE, ARCHIVED -> new GateReport(List.of());
            case STAGING -> new GateReport(ClinicalGates.preclinicalStudy(dossier.evidence()));
            case PRODUCTION -> {
                var requirements = new ArrayList<>(evidence(Phase.PRODUCTION, dossier, today, thresholds));
                requirements.add(ClinicalGates.investigation(dossier.evidence()));
                requirements.add(ClinicalGates.safety(dossier.evidence()));
                yield new GateReport(requirements.stream().distinct().toList());
            }
        };
    }

    private static List<Requirement> evidence(
            Phase phase, Dossier dossier, LocalDate today, ClinicalThresholds thresholds) {
        return switch (phase) {
            case PRECLINICAL -> List.of();
            case CLINICALINV -> ClinicalGates.clinicalInvestigation(dossier);
            case CLINICALVALID -> ClinicalGates.clinicalValidation(dossier, today);
            case PRODUCTION -> ReleaseGate.production(dossier, today, thresholds);
            case FDAAPPROVED -> MarketGates.fdaApproved(dossier);
            case CEMARKED -> MarketGates.ceMarked(dossier, today);
            case POSTMARKET -> MarketGates.postMarket(dossier, today);
        };
    }

    private static Requirement move(Phase phase, Dossier dossier) {
        var kind = dossier.registration().kind();
        var next = PhaseMoves.from(dossier.phase(), kind);
        var names = next.isEmpty() ? "no phase" : next.stream().map(Phase::name).collect(Collectors.joining(" or "));
        return new Requirement(
                GateRule.MOVE_ALLOWED,
                next.contains(phase),
                "from %s %s leads to %s"
                        .formatted(dossier.phase(), kind == ChangeKind.HOTFIX ? "a hotfix" : "the way", names),
                "phase " + dossier.phase());
    }

    private static Requirement standing(Dossier dossier) {
        boolean met = dossier.standing() == VersionStanding.CANDIDATE || dossier.standing() == VersionStanding.APPROVED;
        return new Requirement(
                GateRule.VERSION_IN_GOOD_STANDING,
                met,
                "the version is %s".formatted(dossier.standing()),
                met ? dossier.standing().name() : "an approval that lifts the suspension, or another version");
    }
}
