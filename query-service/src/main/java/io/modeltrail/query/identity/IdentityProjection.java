package io.modeltrail.query.identity;

import io.modeltrail.events.Event;
import io.modeltrail.events.identity.IdentityEvent;
import io.modeltrail.events.identity.IdentityEvent.DelegationEnded;
import io.modeltrail.events.identity.IdentityEvent.DelegationGranted;
import io.modeltrail.events.identity.IdentityEvent.IdentityBlocked;
import io.modeltrail.events.identity.IdentityEvent.IdentityUnblocked;
import io.modeltrail.events.identity.IdentityEvent.RoleGranted;
import io.modeltrail.events.identity.IdentityEvent.RoleRevoked;
import io.modeltrail.events.identity.IdentityEvent.ServiceIdentityRegistered;
import io.modeltrail.events.identity.IdentityEvent.SignerVerified;
import io.modeltrail.query.projection.PositionedEvent;
import io.modeltrail.query.projection.RowChange;
import io.modeltrail.query.projection.RowProjection;
import io.modeltrail.query.projection.VersionedTable;
import java.util.List;
import java.util.Map;

/// What the log says of each identity: who answers for it, its verified name, blocks, roles and delegations.
public final class IdentityProjection implements RowProjection {

    public static final String NAME = "identity";

    static final VersionedTable TABLE = new VersionedTable(
            "identity",
            List.of("identity"),
            List.of("printed_name", "service", "blocked", "roles", "delegations", "changed_at", "stream_version"));

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<VersionedTable> rowTables() {
        return List.of(TABLE);
    }

    @Override
    public List<Class<? extends Event>> parents() {
        return List.of(IdentityEvent.class);
    }

    @Override
    public List<RowChange> changes(PositionedEvent positioned) {
        return positioned.event() instanceof IdentityEvent event
                ? List.of(on(event, row(positioned, event), positioned.position())
                        .set("changed_at", event.occurredAt())
                        .set("stream_version", positioned.envelope().streamversion()))
                : List.of();
    }

    private static RowChange row(PositionedEvent positioned, IdentityEvent event) {
        return positioned.envelope().streamversion() == 0
                ? RowChange.create(TABLE, event.identity())
                        .json("roles", Map.of())
                        .json("delegations", Map.of())
                : RowChange.change(TABLE, event.identity());
    }

    private static RowChange on(IdentityEvent event, RowChange row, long position) {
        return switch (event) {
            case ServiceIdentityRegistered it -> row.json("service", Noted.at(position, it));
            case SignerVerified it -> row.set("printed_name", it.printedName());
            case RoleGranted it -> row.put("roles", it.role(), Noted.at(position, it));
            case RoleRevoked it -> row.put("roles", it.role(), Noted.at(position, it));
            case IdentityBlocked it -> row.json("blocked", Noted.at(position, it));
            case IdentityUnblocked _ -> row.json("blocked", null);
            case DelegationGranted it -> row.put("delegations", it.delegationId(), Noted.at(position, it));
            case DelegationEnded it -> row.remove("delegations", it.delegationId());
        };
    }

    /// What an event said, with the position that proves it.
    record Noted(String event, long position, IdentityEvent said) {

        static Noted at(long position, IdentityEvent event) {
            return new Noted(event.getClass().getSimpleName(), position, event);
        }
    }
}
