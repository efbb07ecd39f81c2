package io.modeltrail.command.change.domain;

import io.modeltrail.command.change.domain.ChangeControlPlan.Edition;
import io.modeltrail.command.change.domain.ChangeControlPlan.Established;
import io.modeltrail.command.change.domain.ChangeControlPlan.NotEstablished;
import io.modeltrail.command.domain.Rejection;
import io.modeltrail.command.domain.Requirements;
import io.modeltrail.events.Streams;
import io.modeltrail.events.catalog.EvidenceEvent.SubmissionDecisionNoted;
import io.modeltrail.events.change.ChangeControlPlanCommand;
import io.modeltrail.events.change.ChangeControlPlanCommand.AuthoriseChangeControlPlan;
import io.modeltrail.events.change.ChangeControlPlanCommand.EstablishChangeControlPlan;
import io.modeltrail.events.change.ChangeControlPlanCommand.RetireChangeControlPlan;
import io.modeltrail.events.change.ChangeControlPlanEvent;
import io.modeltrail.events.change.ChangeControlPlanEvent.ChangeControlPlanAuthorised;
import io.modeltrail.events.change.ChangeControlPlanEvent.ChangeControlPlanEstablished;
import io.modeltrail.events.change.ChangeControlPlanEvent.ChangeControlPlanRetired;
import io.modeltrail.events.wire.Digests;
import java.util.List;
import java.util.Optional;

/// The rules of a predetermined change control plan: an edition never changes, counts only once an authority
/// accepted it, and stands beside those before it.
public final class ChangeControlPlanDecider {

    private ChangeControlPlanDecider() {}

    public static List<ChangeControlPlanEvent> decide(
            ChangeControlPlanCommand command, ChangeControlPlan state, ChangeFacts facts) {
        return switch (command) {
            case EstablishChangeControlPlan establish -> establish(establish, state, facts);
            case AuthoriseChangeControlPlan authorise -> authorise(authorise, state, facts);
            case RetireChangeControlPlan retire -> retire(retire, state);
        };
    }

    private static List<ChangeControlPlanEvent> establish(
            EstablishChangeControlPlan it, ChangeControlPlan state, ChangeFacts facts) {
        return switch (state) {
            case NotEstablished() -> {
                new Requirements()
                        .require(
                                facts.isModelRegistered().test(Streams.model(it.model())),
                                ChangeRule.UNKNOWN_MODEL,
                                "model %s was never registered".formatted(it.model()),
                                "RegisterModel")
                        .hold();
                yield List.of(edition(it, 1));
            }
            case Established(var model, var editions) -> {
                new Requirements()
                        .require(
                                model.equals(it.model()),
                                ChangeRule.PLAN_OF_OTHER_MODEL,
                                "plan %s is about model %s; take another id".formatted(it.planId(), model),
                                it.stream())
                        .hold();
                yield editions.getLast().changes().equals(it.changes())
                        ? List.of()
                        : List.of(edition(it, editions.size() + 1));
            }
        };
    }

    private static ChangeControlPlanEstablished edition(EstablishChangeControlPlan it, int number) {
        return new ChangeControlPlanEstablished(
                it.planId(),
                number,
                it.model(),
                it.changes(),
                Digests.of(it.changes()),
                it.establishedBy(),
                it.requestedAt());
    }

    private static List<ChangeControlPlanEvent> authorise(
            AuthoriseChangeControlPlan it, ChangeControlPlan state, ChangeFacts facts) {
        var plan = established(state, it);
        var edition = edition(plan, it.edition(), it);
        var version = Streams.modelVersion(plan.model(), it.version());
        var decision = Optional.ofNullable(
                        facts.versions().apply(version).submissions().get(it.submissionId()))
                .filter(SubmissionDecisionNoted::accepted);
        var submission = Streams.submission(it.submissionId());
        requireAuthorisable(it, edition, decision, version).hold();
        if (edition.submission().equals(Optional.of(submission))) {
            return List.of();
        }
        var accepted = decision.orElseThrow();
        return List.of(new ChangeControlPlanAuthorised(
                it.planId(),
                it.edition(),
                submission,
                accepted.authority(),
                accepted.number(),
                it.signature(),
                it.requestedAt()));
    }

    private static Requirements requireAuthorisable(
            AuthoriseChangeControlPlan it, Edition edition, Optional<?> decision, String version) {
        return new Requirements()
                .require(
                        Signing.isOther(it.signature(), edition.establishedBy()),
                        ChangeRule.OWN_WORK,
                        "%s wrote this edition and may not authorise it".formatted(edition.establishedBy()),
                        "a signature by somebody else")
                .require(
                        it.signature().digest().equals(edition.digest()),
                        ChangeRule.DIGEST_MISMATCH,
                        "the signature covers %s, edition %d is %s"
                                .formatted(it.signature().digest(), it.edition(), edition.digest()),
                        it.stream())
                .require(
                        !edition.retired(),
                        ChangeRule.PLAN_RETIRED,
                        "edition %d is retired".formatted(it.edition()),
                        it.stream())
                .require(
                        decision.isPresent(),
                        ChangeRule.SUBMISSION_NOT_ACCEPTED,
                        "no authority has accepted submission %s about version %s"
                                .formatted(it.submissionId(), it.version()),
                        version);
    }

    private static List<ChangeControlPlanEvent> retire(RetireChangeControlPlan it, ChangeControlPlan state) {
        var edition = edition(established(state, it), it.edition(), it);
        return edition.retired()
                ? List.of()
                : List.of(new ChangeControlPlanRetired(
                        it.planId(), it.edition(), it.why(), it.retiredBy(), it.requestedAt()));
    }

    private static Established established(ChangeControlPlan state, ChangeControlPlanCommand command) {
        return switch (state) {
            case Established established -> established;
            case NotEstablished() ->
                throw new Rejection(
                        ChangeRule.UNKNOWN_PLAN,
                        "plan %s was never established".formatted(command.planId()),
                        "EstablishChangeControlPlan");
        };
    }

    private static Edition edition(Established plan, int number, ChangeControlPlanCommand command) {
        return plan.edition(number)
                .orElseThrow(() -> new Rejection(
                        ChangeRule.UNKNOWN_EDITION,
                        "plan %s has editions 1 to %d"
                                .formatted(command.planId(), plan.editions().size()),
                        command.stream()));
    }
}
