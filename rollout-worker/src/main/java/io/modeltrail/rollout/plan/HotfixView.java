package io.modeltrail.rollout.plan;

import io.modeltrail.events.Streams;
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
import io.modeltrail.events.change.Obligation;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/// What the log says that an approved change still owes. Taking an event twice changes nothing.
///
/// @param version the stream of the version that it leads to
/// @param owed by when each is due
/// @param missed those that are known to be late
public record HotfixView(String changeId, String version, Map<Obligation, Instant> owed, Set<Obligation> missed) {
    public HotfixView {
        owed = Map.copyOf(owed);
        missed = Set.copyOf(missed);
    }

    public static HotfixView of(ChangeApproved approved) {
        return new HotfixView(
                approved.changeId(), Streams.modelVersion(approved.model(), approved.version()), Map.of(), Set.of());
    }

    public HotfixView evolve(ChangeRequestEvent event) {
        return switch (event) {
            case ObligationIncurred it -> {
                var more = new EnumMap<Obligation, Instant>(Obligation.class);
                more.putAll(owed);
                more.put(it.obligation(), it.dueAt());
                yield new HotfixView(changeId, version, more, missed);
            }
            case ObligationDischarged it -> {
                var fewer = new EnumMap<Obligation, Instant>(Obligation.class);
                fewer.putAll(owed);
                fewer.remove(it.obligation());
                yield new HotfixView(changeId, version, fewer, missed);
            }
            case ObligationMissed it -> {
                var late = EnumSet.of(it.obligation());
                late.addAll(missed);
                yield new HotfixView(changeId, version, owed, late);
            }
            case ChangeRequested _,
                    ChangeImpactAssessed _,
                    ModificationFoundWithinPlan _,
                    ChangeSigned _,
                    ChangeApproved _,
                    ChangeRejected _,
                    ChangeWithdrawn _ -> this;
        };
    }
}
