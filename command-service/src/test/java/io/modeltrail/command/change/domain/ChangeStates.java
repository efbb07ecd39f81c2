package io.modeltrail.command.change.domain;

import static io.modeltrail.command.change.domain.Changes.CARL;
import static io.modeltrail.command.change.domain.Changes.MIA;
import static io.modeltrail.command.change.domain.Changes.NOON;
import static io.modeltrail.command.change.domain.Changes.OLGA;
import static io.modeltrail.events.change.ApproverRole.CLINICAL_REVIEWER;
import static io.modeltrail.events.change.ApproverRole.RELEASE_OPERATOR;

import io.modeltrail.events.catalog.ChangeKind;
import io.modeltrail.events.change.ChangeRequestCommand.WithdrawChange;
import io.modeltrail.events.wire.Digests;
import java.util.List;

/// A state of each case, for whoever stores them.
public final class ChangeStates {

    private ChangeStates() {}

    public static List<ChangeRequest> requests() {
        var hotfix = Changes.proposal(ChangeKind.HOTFIX);
        var digest = Digests.of(hotfix);
        var requested = Changes.requested(hotfix);
        var signed = requested.having(Changes.approve(CLINICAL_REVIEWER, CARL, digest));
        return List.of(
                ChangeRequest.initial(),
                requested.state(),
                Changes.assessed(Changes.proposal(ChangeKind.MAJOR)).state(),
                signed.state(),
                signed.having(Changes.approve(RELEASE_OPERATOR, OLGA, digest)).state(),
                signed.having(Changes.reject(RELEASE_OPERATOR, OLGA, digest)).state(),
                requested.having(new WithdrawChange("c-1", "twice", MIA, NOON)).state());
    }

    public static List<ChangeControlPlan> plans() {
        return List.of(ChangeControlPlan.initial(), Changes.authorised());
    }
}
