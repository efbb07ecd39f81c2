package io.modeltrail.query.audit;

import io.modeltrail.events.change.ApproverRole;
import io.modeltrail.events.change.ChangeControlPlanEvent;
import io.modeltrail.events.change.ChangeControlPlanEvent.ChangeControlPlanAuthorised;
import io.modeltrail.events.change.ChangeControlPlanEvent.ChangeControlPlanEstablished;
import io.modeltrail.events.change.ChangeControlPlanEvent.ChangeControlPlanRetired;
import io.modeltrail.events.change.ChangeImpact;
import io.modeltrail.events.change.ChangeRequestEvent;
import io.modeltrail.events.change.ChangeRequestEvent.ChangeApproved;
import io.modeltrail.events.change.ChangeRequestEvent.ChangeImpactAssessed;
import io.modeltrail.events.change.ChangeRequestEvent.ChangeRejected;
import io.modeltrail.events.change.ChangeRequestEvent.ChangeRequested;
import io.modeltrail.events.change.ChangeRequestEvent.ChangeSigned;
import io.modeltrail.events.change.ChangeRequestEvent.ChangeWithdrawn;
import io.modeltrail.events.change.ChangeRequestEvent.ModificationFoundWithinPlan;
import io.modeltrail.events.change.ChangeRequestEvent.ObligationDischarged;
import io.modeltrail.events.change.ChangeRequestEvent.ObligationIncurred;
import io.modeltrail.events.change.ChangeRequestEvent.ObligationMissed;
import io.modeltrail.events.signing.Signature;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Changes and the plans that they may cite, a sentence an event.
final class ChangeSentences {

    private ChangeSentences() {}

    static String of(ChangeRequestEvent event) {
        return switch (event) {
            case ChangeRequested e ->
                "%s requested change %s (%s) of %s to version %s for %s: %s It affects %s and needs signatures as %s."
                        .formatted(
                                e.requestedBy(),
                                e.changeId(),
                                e.proposal().kind(),
                                e.proposal().model(),
                                e.proposal().version(),
                                words(e.proposal().purposes()),
                                e.proposal().description().what(),
                                areas(e.proposal().impact()),
                                words(e.signaturesNeeded()));
            case ChangeImpactAssessed e ->
                "%s assessed the impact: it affects %s, and signatures are needed as %s on %s."
                        .formatted(e.assessedBy(), areas(e.impact()), words(e.signaturesNeeded()), e.digest());
            case ModificationFoundWithinPlan e ->
                "The change is within plan %s, edition %d, as modification %s: %s."
                        .formatted(
                                e.plan().planId(),
                                e.plan().edition(),
                                e.plan().modificationId(),
                                e.findings().stream()
                                        .map(found -> "%s %s by study %s"
                                                .formatted(
                                                        found.criterion().metric(),
                                                        found.criterion().bound(found.finding()),
                                                        found.studyId()))
                                        .collect(Collectors.joining(", ")));
            case ChangeSigned e -> "%s signed as %s.".formatted(signer(e.signature()), words(e.role()));
            case ChangeApproved e ->
                "Change %s was approved for version %s of %s%s; %s signed for it."
                        .formatted(
                                e.changeId(),
                                e.version(),
                                e.model(),
                                e.withinPlan() == null ? "" : " within plan " + e.withinPlan(),
                                String.join(" and ", e.signers()));
            case ChangeRejected e ->
                "%s rejected change %s as %s: %s"
                        .formatted(signer(e.signature()), e.changeId(), words(e.role()), e.why());
            case ChangeWithdrawn e -> "%s withdrew the change: %s".formatted(e.withdrawnBy(), e.why());
            case ObligationIncurred e -> "The hotfix owes its %s until %s.".formatted(words(e.obligation()), e.dueAt());
            case ObligationDischarged e ->
                "The %s that the hotfix owed was shown by %s%s."
                        .formatted(words(e.obligation()), e.evidence(), e.late() ? ", after its deadline" : "");
            case ObligationMissed e ->
                "The %s that hotfix %s of %s owed by %s was missed."
                        .formatted(words(e.obligation()), e.version(), e.model(), e.dueAt());
        };
    }

    static String of(ChangeControlPlanEvent event) {
        return switch (event) {
            case ChangeControlPlanEstablished e ->
                "%s established edition %d of change control plan %s for %s with %d modifications (%s)."
                        .formatted(
                                e.establishedBy(),
                                e.edition(),
                                e.planId(),
                                e.model(),
                                e.changes().modifications().size(),
                                e.digest());
            case ChangeControlPlanAuthorised e ->
                "%s signed that %s accepted edition %d of plan %s in %s%s."
                        .formatted(
                                signer(e.signature()),
                                e.authority(),
                                e.edition(),
                                e.planId(),
                                e.submission(),
                                e.number() == null ? "" : " under number " + e.number());
            case ChangeControlPlanRetired e ->
                "%s retired edition %d of plan %s: %s".formatted(e.retiredBy(), e.edition(), e.planId(), e.why());
        };
    }

    /// As 21 CFR 11.50 asks: the printed name, with the time and the meaning that the event shows.
    private static String signer(Signature signature) {
        return "%s (%s%s, %s at %s)"
                .formatted(
                        signature.signer().printedName(),
                        signature.by(),
                        signature.onBehalfOf() == null ? "" : " for " + signature.onBehalfOf(),
                        words(signature.meaning()),
                        signature.signedAt());
    }

    private static String areas(ChangeImpact impact) {
        var areas = impact.areas();
        return areas.isEmpty() ? "nothing" : words(List.copyOf(areas));
    }

    private static String words(List<? extends Enum<?>> names) {
        return names.stream().map(ChangeSentences::words).collect(Collectors.joining(", "));
    }

    private static String words(Enum<?> name) {
        return name instanceof ApproverRole role
                ? role.name().toLowerCase(Locale.ROOT).replace('_', '-')
                : name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
