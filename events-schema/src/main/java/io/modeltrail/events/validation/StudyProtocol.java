package io.modeltrail.events.validation;

import io.modeltrail.events.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a study is, fixed at its start; later changes are amendments. A preclinical study may do without `analysis`:
/// its
/// five tests decide. `irbId` is the number of the ethics committee's approval.
public record StudyProtocol(
        StudyTiming timing,
        StudyConduct conduct,
        List<String> inclusion,
        List<String> exclusion,
        @Nullable AnalysisPlan analysis,
        String principalInvestigator,
        @Nullable String irbId) {
    public StudyProtocol {
        Required.present(timing, "protocol.timing");
        Required.present(conduct, "protocol.conduct");
        inclusion = criteria(inclusion, "protocol.inclusion");
        exclusion = criteria(exclusion, "protocol.exclusion");
        Required.that(!inclusion.isEmpty(), "protocol.inclusion", "needs at least one criterion");
        Required.text(principalInvestigator, "protocol.principalInvestigator");
        if (irbId != null) {
            Required.text(irbId, "protocol.irbId");
        }
        Required.that(
                conduct != StudyConduct.INTERVENTIONAL || timing == StudyTiming.PROSPECTIVE,
                "protocol.conduct",
                "cannot be INTERVENTIONAL on cases that are over; say PROSPECTIVE or OBSERVATIONAL");
    }

    private static List<String> criteria(@Nullable List<String> given, String field) {
        var criteria = List.copyOf(Required.present(given, field));
        Required.that(criteria.size() <= 50, field, "must be at most 50 criteria");
        criteria.forEach(criterion -> Required.text(criterion, field));
        return criteria;
    }
}
