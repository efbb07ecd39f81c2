package io.modeltrail.query.audit;

import io.modeltrail.events.compliance.ComplianceEvent;
import io.modeltrail.events.compliance.ComplianceEvent.JustificationWithdrawn;
import io.modeltrail.events.compliance.ComplianceEvent.RequirementJustified;

/// What was justified about a version, a sentence an event.
final class ComplianceSentences {

    private ComplianceSentences() {}

    static String of(ComplianceEvent event) {
        return switch (event) {
            case RequirementJustified e ->
                "Requirement %s of %s %s is %s for version %s of %s: %s; %s."
                        .formatted(
                                e.justification().requirement(),
                                e.justification().framework(),
                                e.justification().edition(),
                                switch (e.justification().kind()) {
                                    case NOT_APPLICABLE -> "not applicable";
                                    case MET_OTHERWISE -> "met otherwise";
                                },
                                e.version(),
                                e.model(),
                                e.justification().why(),
                                Signed.by(e.signature()));
            case JustificationWithdrawn e ->
                "%s withdrew the justification of %s %s for version %s of %s: %s"
                        .formatted(e.withdrawnBy(), e.framework(), e.requirement(), e.version(), e.model(), e.why());
        };
    }
}
