package io.modeltrail.command.change.domain;

import static io.modeltrail.events.change.ApproverRole.CLINICAL_REVIEWER;
import static io.modeltrail.events.change.ApproverRole.REGULATORY_AFFAIRS;
import static io.modeltrail.events.change.ApproverRole.RELEASE_OPERATOR;

import io.modeltrail.events.catalog.ChangeKind;
import io.modeltrail.events.change.ApproverRole;
import io.modeltrail.events.change.ChangeProposal;
import io.modeltrail.events.change.ImpactArea;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Which capacities must sign for a change, by a different person each.
///
/// Every change needs somebody who answers for patients (clinical reviewer) and somebody who carries it out and
/// knows the way back (release operator): with one signature alone nothing is released, moved or migrated. Whether
/// an authority must be told is a question of its own:
///
/// - MAJOR: regulatory affairs always. What breaks is validated anew, and probably submitted anew
///   (21 CFR 807.81(a)(3)).
/// - MINOR, PATCH: regulatory affairs if performance, intended use, data interpretation or labelling are affected.
///   That is what authorities ask about, and what a new UDI-DI depends on (21 CFR 830.50).
/// - HOTFIX: never beforehand. A critical safety fix does not wait; its impact is assessed afterwards, by a
///   deadline.
final class SignaturesNeeded {

    private static final Set<ImpactArea> AUTHORITIES_ASK_ABOUT = EnumSet.of(
            ImpactArea.PERFORMANCE, ImpactArea.INTENDED_USE, ImpactArea.DATA_INTERPRETATION, ImpactArea.LABELLING);

    private SignaturesNeeded() {}

    /// `affected` are the areas that the requester or the assessment named.
    static List<ApproverRole> of(ChangeProposal proposal, Set<ImpactArea> affected) {
        return isAuthorityConcerned(proposal.kind(), affected)
                ? List.of(CLINICAL_REVIEWER, REGULATORY_AFFAIRS, RELEASE_OPERATOR)
                : List.of(CLINICAL_REVIEWER, RELEASE_OPERATOR);
    }

    private static boolean isAuthorityConcerned(ChangeKind kind, Set<ImpactArea> affected) {
        return switch (kind) {
            case MAJOR -> true;
            case MINOR, PATCH -> affected.stream().anyMatch(AUTHORITIES_ASK_ABOUT::contains);
            case HOTFIX -> false;
        };
    }
}
