package io.modeltrail.command.change.axon;

import io.modeltrail.command.change.domain.ChangeConsequences;
import io.modeltrail.command.change.domain.ChangeControlPlan;
import io.modeltrail.command.change.domain.ChangeControlPlanDecider;
import io.modeltrail.command.change.domain.ChangeDecider;
import io.modeltrail.command.change.domain.ChangeFacts;
import io.modeltrail.command.change.domain.ChangePermissions;
import io.modeltrail.command.change.domain.ChangeRequest;
import io.modeltrail.command.change.domain.VersionEvidence;
import io.modeltrail.command.decider.Decider;
import io.modeltrail.command.decider.Histories;
import io.modeltrail.events.Streams;
import io.modeltrail.events.catalog.ModelVersionEvent;
import io.modeltrail.events.change.ChangeControlPlanCommand;
import io.modeltrail.events.change.ChangeControlPlanEvent;
import io.modeltrail.events.change.ChangeRequestCommand;
import io.modeltrail.events.change.ChangeRequestEvent;
import java.util.List;

/// The deciders of change requests and of predetermined change control plans.
public final class ChangeDeciders {

    private ChangeDeciders() {}

    public static Decider<ChangeRequestCommand, ChangeRequest, ChangeRequestEvent> requests(Histories histories) {
        var facts = facts(histories);
        return new Decider<>(
                Streams.CHANGE_REQUEST,
                ChangeRequestCommand.class,
                ChangePermissions::of,
                ChangeRequest.class,
                1,
                ChangeRequest::initial,
                (command, state) -> ChangeDecider.decide(command, state, facts),
                ChangeRequest::evolve,
                ChangeRequestEvent.class,
                (event, _) -> ChangeConsequences.of(event));
    }

    public static Decider<ChangeControlPlanCommand, ChangeControlPlan, ChangeControlPlanEvent> plans(
            Histories histories) {
        var facts = facts(histories);
        return new Decider<>(
                Streams.CHANGE_CONTROL_PLAN,
                ChangeControlPlanCommand.class,
                ChangePermissions::of,
                ChangeControlPlan.class,
                1,
                ChangeControlPlan::initial,
                (command, state) -> ChangeControlPlanDecider.decide(command, state, facts),
                ChangeControlPlan::evolve,
                ChangeControlPlanEvent.class,
                (_, _) -> List.of());
    }

    private static ChangeFacts facts(Histories histories) {
        return new ChangeFacts(
                stream -> histories.fold(
                        stream, VersionEvidence.none(), ModelVersionEvent.class, VersionEvidence::evolve),
                stream -> histories.fold(
                        stream, ChangeControlPlan.initial(), ChangeControlPlanEvent.class, ChangeControlPlan::evolve),
                stream -> !histories.of(stream).isEmpty());
    }
}
