package io.modeltrail.events.risk;

import io.modeltrail.events.risk.RiskRecord.ControlRecord;
import io.modeltrail.events.risk.RiskRecord.HazardRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What is missing between each hazard and an accepted residual risk (ISO 14971:2019, 4.5 and 7.6).
public record RiskTrace(List<Gap> gaps) {

    public RiskTrace {
        gaps = List.copyOf(gaps);
    }

    /// `about` is the hazard or control, empty for the file itself.
    public record Gap(Kind kind, String about, String why) {}

    /// What may be missing.
    public enum Kind {
        NO_HAZARD,
        NOT_ESTIMATED,
        NO_CONTROL,
        NOT_VERIFIED,
        VERIFICATION_FAILED,
        NO_RESIDUAL_RISK,
        RESIDUAL_NOT_ACCEPTED,
        NEW_HAZARD_UNKNOWN
    }

    /// In order of hazards, then of controls.
    public static RiskTrace of(RiskRecord file) {
        var gaps = new ArrayList<Gap>();
        if (file.hazards().isEmpty()) {
            gaps.add(new Gap(Kind.NO_HAZARD, "", "no hazard was identified"));
        }
        new TreeMap<>(file.hazards()).forEach((id, hazard) -> hazard(id, hazard, file, gaps));
        new TreeMap<>(file.controls()).forEach((id, control) -> control(id, control, file.hazards(), gaps));
        return new RiskTrace(gaps);
    }

    public boolean isComplete() {
        return gaps.isEmpty();
    }

    private static void hazard(String id, HazardRecord hazard, RiskRecord file, List<Gap> gaps) {
        var initial = hazard.initial();
        if (initial == null) {
            gaps.add(new Gap(Kind.NOT_ESTIMATED, id, "the risk of hazard %s was not estimated".formatted(id)));
            return;
        }
        boolean controlled = file.controls().values().stream()
                .anyMatch(control -> control.hazardId().equals(id));
        if (initial.acceptability() != Acceptability.ACCEPTABLE && !controlled) {
            gaps.add(new Gap(
                    Kind.NO_CONTROL,
                    id,
                    "nothing is done about hazard %s, whose risk is %s".formatted(id, initial.acceptability())));
        }
        if (controlled) {
            residual(id, hazard, gaps);
        }
    }

    private static void residual(String id, HazardRecord hazard, List<Gap> gaps) {
        var residual = hazard.residual();
        if (residual == null) {
            gaps.add(new Gap(
                    Kind.NO_RESIDUAL_RISK, id, "the risk that remains of hazard %s was not estimated".formatted(id)));
        } else if (residual.acceptability() == Acceptability.UNACCEPTABLE && !hazard.outweighed()) {
            gaps.add(new Gap(
                    Kind.RESIDUAL_NOT_ACCEPTED,
                    id,
                    "the risk that remains of hazard %s is unacceptable, and no benefit outweighs it".formatted(id)));
        }
    }

    private static void control(String id, ControlRecord control, Map<String, HazardRecord> hazards, List<Gap> gaps) {
        verification(id, "is there", control.implementation(), gaps);
        verification(id, "works", control.effectiveness(), gaps);
        control.control().newHazards().stream()
                .filter(hazard -> !hazards.containsKey(hazard))
                .forEach(hazard -> gaps.add(new Gap(
                        Kind.NEW_HAZARD_UNKNOWN,
                        id,
                        "control %s brings hazard %s, which was not identified".formatted(id, hazard))));
    }

    private static void verification(String id, String what, @Nullable Boolean passed, List<Gap> gaps) {
        if (passed == null) {
            gaps.add(new Gap(Kind.NOT_VERIFIED, id, "it was not verified that control %s %s".formatted(id, what)));
        } else if (!passed) {
            gaps.add(new Gap(
                    Kind.VERIFICATION_FAILED,
                    id,
                    "the verification that control %s %s has failed".formatted(id, what)));
        }
    }
}
