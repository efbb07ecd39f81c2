package io.modeltrail.query.change;

import io.modeltrail.events.change.ChangeControlPlanEvent;
import io.modeltrail.events.change.ChangeControlPlanEvent.ChangeControlPlanAuthorised;
import io.modeltrail.events.change.ChangeControlPlanEvent.ChangeControlPlanEstablished;
import io.modeltrail.events.change.ChangeControlPlanEvent.ChangeControlPlanRetired;
import io.modeltrail.events.compliance.Authority;
import io.modeltrail.events.signing.Signature;
import io.modeltrail.query.projection.RowChange;
import io.modeltrail.query.projection.VersionedTable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the events of a predetermined change control plan do to the row of the edition that they are about.
final class PlanRows {

    static final VersionedTable TABLE = new VersionedTable(
            "change_control_plan",
            List.of("plan_id", "edition"),
            List.of(
                    "model",
                    "state",
                    "changes",
                    "digest",
                    "established_by",
                    "authorisation",
                    "retirement",
                    "established_at",
                    "changed_at",
                    "stream_version"));

    private PlanRows() {}

    static RowChange on(ChangeControlPlanEvent event, long position) {
        var edition = Integer.toString(event.edition());
        var change = switch (event) {
            case ChangeControlPlanEstablished it ->
                RowChange.create(TABLE, it.planId(), edition)
                        .set("model", it.model())
                        .set("state", "ESTABLISHED")
                        .json("changes", it.changes())
                        .set("digest", it.digest())
                        .set("established_by", it.establishedBy())
                        .set("established_at", it.occurredAt());
            case ChangeControlPlanAuthorised it ->
                RowChange.change(TABLE, it.planId(), edition)
                        .set("state", "AUTHORISED")
                        .json(
                                "authorisation",
                                new Authorisation(
                                        it.submission(), it.authority(), it.number(), it.signature(), position));
            case ChangeControlPlanRetired it ->
                RowChange.change(TABLE, it.planId(), edition)
                        .set("state", "RETIRED")
                        .json("retirement", new Retirement(it.why(), it.retiredBy(), it.occurredAt(), position));
        };
        return change.set("changed_at", event.occurredAt());
    }

    record Authorisation(
            String submission,
            Authority authority,
            @Nullable String number,
            Signature signature,
            long position) {}

    record Retirement(String why, String retiredBy, Instant at, long position) {}
}
