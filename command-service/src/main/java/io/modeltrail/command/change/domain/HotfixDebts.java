package io.modeltrail.command.change.domain;

import io.modeltrail.command.change.domain.ChangeRequest.Approved;
import io.modeltrail.command.change.domain.ChangeRequest.Debt;
import io.modeltrail.command.change.domain.ChangeRequest.Terms;
import io.modeltrail.command.domain.Rejection;
import io.modeltrail.command.domain.Requirements;
import io.modeltrail.events.Streams;
import io.modeltrail.events.catalog.ChangeKind;
import io.modeltrail.events.change.ChangeRequestCommand;
import io.modeltrail.events.change.ChangeRequestCommand.ApproveChange;
import io.modeltrail.events.change.ChangeRequestCommand.AssessImpact;
import io.modeltrail.events.change.ChangeRequestCommand.DischargeValidation;
import io.modeltrail.events.change.ChangeRequestCommand.ReportObligationMissed;
import io.modeltrail.events.change.ChangeRequestEvent;
import io.modeltrail.events.change.ChangeRequestEvent.ObligationDischarged;
import io.modeltrail.events.change.ChangeRequestEvent.ObligationIncurred;
import io.modeltrail.events.change.ChangeRequestEvent.ObligationMissed;
import io.modeltrail.events.change.Obligation;
import io.modeltrail.events.validation.StudyType;
import io.modeltrail.events.validation.StudyVerdict;
import java.util.List;
import java.util.Optional;

/// What a hotfix owes once it is approved: what was left out to be quick, each by a deadline of its own.
final class HotfixDebts {

    private HotfixDebts() {}

    /// Nothing for other kinds, nor for an assessment that came before.
    static List<ObligationIncurred> incurred(ApproveChange it, Terms terms) {
        if (terms.proposal().kind() != ChangeKind.HOTFIX) {
            return List.of();
        }
        var validation = incurred(it, Obligation.CLINICAL_VALIDATION);
        return terms.assessment().isPresent()
                ? List.of(validation)
                : List.of(incurred(it, Obligation.IMPACT_ASSESSMENT), validation);
    }

    static List<ChangeRequestEvent> assess(AssessImpact it, Approved approved) {
        if (approved.terms().assessment().equals(Optional.of(it.impact()))) {
            return List.of();
        }
        var debt = debt(approved, Obligation.IMPACT_ASSESSMENT)
                .orElseThrow(() -> new Rejection(
                        ChangeRule.ALREADY_DECIDED,
                        "change %s is decided and owes no assessment".formatted(it.changeId()),
                        it.stream()));
        new Requirements()
                .require(
                        !it.assessedBy().equals(approved.terms().requestedBy()),
                        ChangeRule.OWN_WORK,
                        "%s requested the change and may not assess it".formatted(it.assessedBy()),
                        "an assessment by somebody else")
                .hold();
        var assessed = ChangeIntake.assessed(it, approved.terms());
        return List.of(assessed, discharged(it, debt, assessed.digest()));
    }

    static List<ChangeRequestEvent> discharge(DischargeValidation it, Approved approved, ChangeFacts facts) {
        var debt = debt(approved, Obligation.CLINICAL_VALIDATION).orElseThrow(() -> nothingOwed(it));
        var proposal = approved.terms().proposal();
        var where = Streams.modelVersion(proposal.model(), proposal.version());
        var study = Optional.ofNullable(facts.versions().apply(where).studies().get(it.studyId()));
        new Requirements()
                .require(
                        study.isPresent(),
                        ChangeRule.UNKNOWN_STUDY,
                        "no study %s about version %s has ended".formatted(it.studyId(), proposal.version()),
                        where)
                .require(
                        study.isEmpty()
                                || (study.get().studyType() == StudyType.CLINICAL_VALIDATION
                                        && study.get().verdict() == StudyVerdict.PASSED),
                        ChangeRule.STUDY_NOT_PASSED,
                        "owed is a clinical validation that passed; study %s is %s"
                                .formatted(
                                        it.studyId(),
                                        study.map(found -> found.studyType() + ", " + found.verdict())
                                                .orElse("unknown")),
                        Streams.validationStudy(it.studyId()))
                .hold();
        return List.of(discharged(it, debt, Streams.validationStudy(it.studyId())));
    }

    static List<ChangeRequestEvent> missed(ReportObligationMissed it, Approved approved) {
        var debt = debt(approved, it.obligation()).orElseThrow(() -> nothingOwed(it));
        if (debt.missed()) {
            return List.of();
        }
        new Requirements()
                .require(
                        it.requestedAt().isAfter(debt.dueAt()),
                        ChangeRule.DEADLINE_NOT_OVER,
                        "%s is due at %s".formatted(it.obligation(), debt.dueAt()),
                        it.stream())
                .hold();
        var proposal = approved.terms().proposal();
        return List.of(new ObligationMissed(
                it.changeId(), proposal.model(), proposal.version(), it.obligation(), debt.dueAt(), it.requestedAt()));
    }

    static Rejection nothingOwed(ChangeRequestCommand command) {
        return new Rejection(
                ChangeRule.NOTHING_OWED,
                "change %s owes nothing of the kind".formatted(command.changeId()),
                command.stream());
    }

    private static Optional<Debt> debt(Approved approved, Obligation obligation) {
        return approved.debts().stream()
                .filter(debt -> debt.obligation() == obligation)
                .findFirst();
    }

    private static ObligationIncurred incurred(ApproveChange it, Obligation obligation) {
        return new ObligationIncurred(
                it.changeId(), obligation, it.requestedAt().plus(obligation.within()), it.requestedAt());
    }

    private static ObligationDischarged discharged(ChangeRequestCommand it, Debt debt, String evidence) {
        return new ObligationDischarged(
                it.changeId(),
                debt.obligation(),
                debt.dueAt(),
                evidence,
                it.requestedAt().isAfter(debt.dueAt()),
                it.requestedAt());
    }
}
