package io.modeltrail.command.change.domain;

import io.modeltrail.command.change.domain.ChangeRequest.Approved;
import io.modeltrail.command.change.domain.ChangeRequest.NotRequested;
import io.modeltrail.command.change.domain.ChangeRequest.Pending;
import io.modeltrail.command.change.domain.ChangeRequest.Rejected;
import io.modeltrail.command.change.domain.ChangeRequest.Terms;
import io.modeltrail.command.change.domain.ChangeRequest.Withdrawn;
import io.modeltrail.command.domain.Rejection;
import io.modeltrail.command.domain.Requirements;
import io.modeltrail.events.change.ChangeRequestCommand;
import io.modeltrail.events.change.ChangeRequestCommand.ApproveChange;
import io.modeltrail.events.change.ChangeRequestCommand.AssessImpact;
import io.modeltrail.events.change.ChangeRequestCommand.AssessModification;
import io.modeltrail.events.change.ChangeRequestCommand.DischargeValidation;
import io.modeltrail.events.change.ChangeRequestCommand.RejectChange;
import io.modeltrail.events.change.ChangeRequestCommand.ReportObligationMissed;
import io.modeltrail.events.change.ChangeRequestCommand.RequestChange;
import io.modeltrail.events.change.ChangeRequestCommand.WithdrawChange;
import io.modeltrail.events.change.ChangeRequestEvent;
import io.modeltrail.events.change.ChangeRequestEvent.ChangeWithdrawn;
import java.util.List;

/// The rules of a change request: what is signed never changes under the signature, everyone signs once, and
/// nobody signs for their own work.
public final class ChangeDecider {

    private ChangeDecider() {}

    public static List<ChangeRequestEvent> decide(
            ChangeRequestCommand command, ChangeRequest state, ChangeFacts facts) {
        return switch (command) {
            case RequestChange request -> request(request, state, facts);
            case AssessImpact assess -> assess(assess, state);
            case AssessModification assess -> assess(assess, state, facts);
            case ApproveChange approve -> approve(approve, state, facts);
            case RejectChange reject -> reject(reject, state);
            case WithdrawChange withdraw -> withdraw(withdraw, state);
            case DischargeValidation discharge -> discharge(discharge, state, facts);
            case ReportObligationMissed missed -> missed(missed, state);
        };
    }

    private static List<ChangeRequestEvent> request(RequestChange it, ChangeRequest state, ChangeFacts facts) {
        return switch (state) {
            case NotRequested() -> ChangeIntake.request(it, facts);
            case Pending(var terms, var _) -> again(it, terms);
            case Approved(var terms, var _) -> again(it, terms);
            case Rejected(var terms) -> again(it, terms);
            case Withdrawn(var terms) -> again(it, terms);
        };
    }

    private static List<ChangeRequestEvent> again(RequestChange it, Terms terms) {
        if (it.proposal().equals(terms.proposal())) {
            return List.of();
        }
        throw new Rejection(
                ChangeRule.ALREADY_REQUESTED,
                "change %s was requested with another proposal, and a proposal never changes; take another id"
                        .formatted(it.changeId()),
                it.stream());
    }

    private static List<ChangeRequestEvent> assess(AssessImpact it, ChangeRequest state) {
        return switch (state) {
            case NotRequested() -> throw unknown(it);
            case Pending(var terms, var signatures) -> ChangeIntake.assess(it, terms, signatures);
            case Approved approved -> HotfixDebts.assess(it, approved);
            case Rejected _, Withdrawn _ -> throw decided(it);
        };
    }

    private static List<ChangeRequestEvent> assess(AssessModification it, ChangeRequest state, ChangeFacts facts) {
        return switch (state) {
            case NotRequested() -> throw unknown(it);
            case Pending(var terms, var _) when terms.withinPlan().isPresent() -> List.of();
            case Pending(var terms, var _) -> PlanBounds.assess(it, terms, facts);
            case Approved _, Rejected _, Withdrawn _ -> throw decided(it);
        };
    }

    private static List<ChangeRequestEvent> approve(ApproveChange it, ChangeRequest state, ChangeFacts facts) {
        return switch (state) {
            case NotRequested() -> throw unknown(it);
            case Pending pending -> ChangeSigning.approve(it, pending, facts);
            case Approved _, Rejected _, Withdrawn _ -> throw decided(it);
        };
    }

    private static List<ChangeRequestEvent> reject(RejectChange it, ChangeRequest state) {
        return switch (state) {
            case NotRequested() -> throw unknown(it);
            case Pending pending -> ChangeSigning.reject(it, pending);
            case Approved _, Rejected _, Withdrawn _ -> throw decided(it);
        };
    }

    private static List<ChangeRequestEvent> withdraw(WithdrawChange it, ChangeRequest state) {
        return switch (state) {
            case NotRequested() -> throw unknown(it);
            case Withdrawn _ -> List.of();
            case Approved _, Rejected _ -> throw decided(it);
            case Pending(var terms, var _) -> {
                new Requirements()
                        .require(
                                it.withdrawnBy().equals(terms.requestedBy()),
                                ChangeRule.NOT_THE_REQUESTER,
                                "only %s, who requested the change, withdraws it; others reject it"
                                        .formatted(terms.requestedBy()),
                                "RejectChange")
                        .hold();
                yield List.of(new ChangeWithdrawn(it.changeId(), it.why(), it.withdrawnBy(), it.requestedAt()));
            }
        };
    }

    private static List<ChangeRequestEvent> discharge(DischargeValidation it, ChangeRequest state, ChangeFacts facts) {
        return switch (state) {
            case NotRequested() -> throw unknown(it);
            case Approved approved -> HotfixDebts.discharge(it, approved, facts);
            case Pending _, Rejected _, Withdrawn _ -> throw HotfixDebts.nothingOwed(it);
        };
    }

    private static List<ChangeRequestEvent> missed(ReportObligationMissed it, ChangeRequest state) {
        return switch (state) {
            case NotRequested() -> throw unknown(it);
            case Approved approved -> HotfixDebts.missed(it, approved);
            case Pending _, Rejected _, Withdrawn _ -> throw HotfixDebts.nothingOwed(it);
        };
    }

    private static Rejection unknown(ChangeRequestCommand command) {
        return new Rejection(
                ChangeRule.UNKNOWN_CHANGE,
                "change %s was never requested".formatted(command.changeId()),
                "RequestChange");
    }

    private static Rejection decided(ChangeRequestCommand command) {
        return new Rejection(
                ChangeRule.ALREADY_DECIDED,
                "change %s is decided; request another one".formatted(command.changeId()),
                command.stream());
    }
}
