package io.modeltrail.command.change.domain;

import io.modeltrail.command.change.domain.ChangeControlPlan.Edition;
import io.modeltrail.command.change.domain.ChangeControlPlan.Established;
import io.modeltrail.command.change.domain.ChangeControlPlan.NotEstablished;
import io.modeltrail.command.change.domain.ChangeRequest.Terms;
import io.modeltrail.command.domain.Rejection;
import io.modeltrail.command.domain.Requirements;
import io.modeltrail.events.Streams;
import io.modeltrail.events.audit.RefusalEvent.Unmet;
import io.modeltrail.events.change.AcceptanceCriterion;
import io.modeltrail.events.change.ChangeRequestCommand.AssessModification;
import io.modeltrail.events.change.ChangeRequestEvent;
import io.modeltrail.events.change.ChangeRequestEvent.ModificationFoundWithinPlan;
import io.modeltrail.events.change.CriterionFinding;
import io.modeltrail.events.change.PlanCitation;
import io.modeltrail.events.change.PlannedModification;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Whether a change is what an authorised plan allows. Computed from the plan, the proposal and what studies
/// found, so that nobody has to be believed; what lies outside needs a new submission.
final class PlanBounds {

    private PlanBounds() {}

    static List<ChangeRequestEvent> assess(AssessModification it, Terms terms, ChangeFacts facts) {
        var citation = Optional.ofNullable(terms.proposal().plan())
                .orElseThrow(() -> new Rejection(
                        ChangeRule.NO_PLAN_CITED,
                        "change %s cites no plan, so there are no bounds to be within".formatted(it.changeId()),
                        it.stream()));
        var edition = edition(citation, terms, facts);
        var modification = modification(citation, edition);
        var findings = findings(modification, terms, facts);
        var outside = outside(citation, modification, terms, findings);
        var notShown = modification.criteria().stream()
                .filter(criterion -> findings.stream().noneMatch(found -> isShown(found, criterion)))
                .map(criterion -> notShown(criterion, terms))
                .toList();
        if (!outside.isEmpty() || !notShown.isEmpty()) {
            throw refusal(citation, outside, notShown);
        }
        return List.of(
                new ModificationFoundWithinPlan(it.changeId(), citation, edition.digest(), findings, it.requestedAt()));
    }

    private static Rejection refusal(PlanCitation citation, List<Unmet> outside, List<Unmet> notShown) {
        var unmet = new ArrayList<Unmet>();
        if (!outside.isEmpty()) {
            unmet.add(new Unmet(
                    ChangeRule.NEW_SUBMISSION_REQUIRED.name(),
                    "the change is outside of %s and needs a new submission".formatted(citation.reference()),
                    "a submission of its own, or a new edition of the plan in one"));
        }
        unmet.addAll(outside);
        unmet.addAll(notShown);
        return new Rejection(unmet);
    }

    private static Edition edition(PlanCitation citation, Terms terms, ChangeFacts facts) {
        var where = Streams.changeControlPlan(citation.planId());
        var plan = switch (facts.plans().apply(where)) {
            case Established established -> established;
            case NotEstablished() ->
                throw new Rejection(
                        ChangeRule.UNKNOWN_PLAN,
                        "plan %s was never established".formatted(citation.planId()),
                        "EstablishChangeControlPlan");
        };
        var edition = plan.edition(citation.edition())
                .orElseThrow(() -> new Rejection(
                        ChangeRule.UNKNOWN_EDITION,
                        "plan %s has editions 1 to %d"
                                .formatted(citation.planId(), plan.editions().size()),
                        where));
        new Requirements()
                .require(
                        plan.model().equals(terms.proposal().model()),
                        ChangeRule.PLAN_OF_OTHER_MODEL,
                        "plan %s is about model %s".formatted(citation.planId(), plan.model()),
                        where)
                .require(
                        edition.submission().isPresent(),
                        ChangeRule.PLAN_NOT_AUTHORISED,
                        "no authority has accepted edition %d".formatted(citation.edition()),
                        "AuthoriseChangeControlPlan")
                .require(
                        !edition.retired(),
                        ChangeRule.PLAN_RETIRED,
                        "edition %d is retired".formatted(citation.edition()),
                        where)
                .hold();
        return edition;
    }

    private static PlannedModification modification(PlanCitation citation, Edition edition) {
        return edition.changes()
                .modification(citation.modificationId())
                .orElseThrow(() -> new Rejection(List.of(
                        new Unmet(
                                ChangeRule.NEW_SUBMISSION_REQUIRED.name(),
                                "the change is in no part of edition %d and needs a new submission"
                                        .formatted(citation.edition()),
                                "a submission of its own, or a new edition of the plan in one"),
                        new Unmet(
                                ChangeRule.MODIFICATION_NOT_PLANNED.name(),
                                "the edition knows no modification %s".formatted(citation.modificationId()),
                                Streams.changeControlPlan(citation.planId())))));
    }

    private static List<CriterionFinding> findings(PlannedModification modification, Terms terms, ChangeFacts facts) {
        var proposal = terms.proposal();
        var studies = facts.versions()
                .apply(Streams.modelVersion(proposal.model(), proposal.version()))
                .studies()
                .values();
        return modification.criteria().stream()
                .flatMap(criterion -> StudyFindings.leastFavourable(criterion, studies).stream())
                .toList();
    }

    private static List<Unmet> outside(
            PlanCitation citation, PlannedModification modification, Terms terms, List<CriterionFinding> findings) {
        var unmet = new ArrayList<Unmet>();
        var where = Streams.changeControlPlan(citation.planId());
        var kind = terms.proposal().kind();
        if (!modification.kinds().contains(kind)) {
            unmet.add(new Unmet(
                    ChangeRule.KIND_NOT_PLANNED.name(),
                    "planned are changes of the kinds %s, not %s".formatted(modification.kinds(), kind),
                    where));
        }
        terms.affected().stream()
                .filter(area -> !modification.mayAffect().contains(area))
                .map(area -> new Unmet(
                        ChangeRule.AREA_NOT_PLANNED.name(),
                        "the change affects %s, the modification may affect %s"
                                .formatted(area, modification.mayAffect()),
                        where))
                .forEach(unmet::add);
        unmet.addAll(Parameters.outside(citation, modification));
        findings.stream()
                .filter(found -> !found.criterion().isMetBy(found.finding()))
                .map(found -> new Unmet(
                        ChangeRule.CRITERION_NOT_MET.name(),
                        "%s must be %s %s at its bound, and study %s found %s"
                                .formatted(
                                        found.criterion().metric(),
                                        words(found.criterion()),
                                        found.criterion().limit(),
                                        found.studyId(),
                                        found.criterion().bound(found.finding())),
                        Streams.validationStudy(found.studyId())))
                .forEach(unmet::add);
        return unmet;
    }

    private static boolean isShown(CriterionFinding found, AcceptanceCriterion criterion) {
        return found.criterion().equals(criterion) && found.finding().n() >= criterion.minimumCases();
    }

    private static Unmet notShown(AcceptanceCriterion criterion, Terms terms) {
        return new Unmet(
                ChangeRule.CRITERION_NOT_SHOWN.name(),
                "no %s of version %s that passed reports %s on at least %d cases"
                        .formatted(
                                criterion.studyType(),
                                terms.proposal().version(),
                                criterion.metric(),
                                criterion.minimumCases()),
                "a study of the version");
    }

    private static String words(AcceptanceCriterion criterion) {
        return switch (criterion.better()) {
            case HIGHER -> "at least";
            case LOWER -> "at most";
        };
    }
}
