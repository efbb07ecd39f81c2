package io.modeltrail.events.dossier;

import io.modeltrail.events.catalog.ChangeKind;
import io.modeltrail.events.catalog.Phase;
import java.util.EnumSet;
import java.util.Set;

/// Which phase may follow which.
public final class PhaseMoves {

    private PhaseMoves() {}

    /// The phases that a version of this kind may enter next, evidence apart.
    public static Set<Phase> from(Phase phase, ChangeKind kind) {
        var next = EnumSet.noneOf(Phase.class);
        next.addAll(usual(phase));
        if (kind == ChangeKind.HOTFIX && isBeforePatients(phase)) {
            // A critical safety fix does not wait for the studies that it will owe.
            next.add(Phase.PRODUCTION);
        }
        return next;
    }

    private static Set<Phase> usual(Phase phase) {
        return switch (phase) {
            case PRECLINICAL -> Set.of(Phase.CLINICALINV);
            case CLINICALINV -> Set.of(Phase.CLINICALVALID);
            case CLINICALVALID -> Set.of(Phase.PRODUCTION, Phase.FDAAPPROVED, Phase.CEMARKED);
            case PRODUCTION -> Set.of(Phase.FDAAPPROVED, Phase.CEMARKED, Phase.POSTMARKET);
            case FDAAPPROVED -> Set.of(Phase.PRODUCTION, Phase.CEMARKED, Phase.POSTMARKET);
            case CEMARKED -> Set.of(Phase.PRODUCTION, Phase.FDAAPPROVED, Phase.POSTMARKET);
            case POSTMARKET -> Set.of();
        };
    }

    private static boolean isBeforePatients(Phase phase) {
        return phase == Phase.PRECLINICAL || phase == Phase.CLINICALINV || phase == Phase.CLINICALVALID;
    }
}
