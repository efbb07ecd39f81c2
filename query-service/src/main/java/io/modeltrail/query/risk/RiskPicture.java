package io.modeltrail.query.risk;

import io.modeltrail.events.Event;
import io.modeltrail.events.catalog.DriftEvent.DriftCleared;
import io.modeltrail.events.catalog.DriftEvent.DriftDetected;
import io.modeltrail.events.catalog.DriftEvent.DriftWorsened;
import io.modeltrail.events.catalog.EvidenceEvent.SeriousAdverseEventNoted;
import io.modeltrail.events.catalog.EvidenceEvent.SeriousAdverseEventResolved;
import io.modeltrail.events.catalog.ModelVersionEvent;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionApproved;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionSuspended;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionWithdrawn;
import io.modeltrail.events.compliance.RiskFileStatus;
import io.modeltrail.events.drift.DriftLevel;
import io.modeltrail.events.risk.Acceptability;
import io.modeltrail.events.risk.RiskFileEvent;
import io.modeltrail.events.risk.RiskRecord;
import io.modeltrail.events.risk.RiskTrace;
import io.modeltrail.events.wire.Digests;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What is known of the risk of one version. `evidence` is the latest position of each kind of event that
/// it rests on; `contentDigest` is what the one who closes the file signs.
record RiskPicture(
        RiskLevel level,
        RiskRecord file,
        @Nullable String contentDigest,
        List<RiskTrace.Gap> gaps,
        Map<String, String> openAdverseEvents,
        boolean heldBack,
        Map<String, DriftLevel> drift,
        Map<String, Long> evidence) {

    static RiskPicture initial() {
        return new RiskPicture(
                RiskLevel.UNKNOWN, RiskRecord.empty(), null, List.of(), Map.of(), false, Map.of(), Map.of());
    }

    RiskPicture on(RiskFileEvent event, long position) {
        return of(event, file.evolve(event), openAdverseEvents, heldBack, drift, position);
    }

    RiskPicture on(ModelVersionEvent event, long position) {
        var open = new TreeMap<>(openAdverseEvents);
        var drifting = new TreeMap<>(drift);
        boolean held = heldBack;
        if (event instanceof SeriousAdverseEventNoted it) {
            open.put(it.adverseEventId(), it.source());
        } else if (event instanceof SeriousAdverseEventResolved it) {
            open.remove(it.adverseEventId());
        } else if (event instanceof ModelVersionSuspended || event instanceof ModelVersionWithdrawn) {
            held = true;
        } else if (event instanceof ModelVersionApproved) {
            held = false;
        } else if (event instanceof DriftDetected it) {
            drifting.put(it.signal(), it.level());
        } else if (event instanceof DriftWorsened it) {
            drifting.put(it.signal(), DriftLevel.MAJOR);
        } else if (event instanceof DriftCleared it) {
            drifting.remove(it.signal());
        }
        return of(event, file, open, held, drifting, position);
    }

    private RiskPicture of(
            Event event,
            RiskRecord next,
            Map<String, String> open,
            boolean held,
            Map<String, DriftLevel> drifting,
            long position) {
        var gaps = next.plan() == null
                ? List.<RiskTrace.Gap>of()
                : RiskTrace.of(next).gaps();
        var positions = new TreeMap<>(evidence);
        positions.put(event.getClass().getSimpleName(), position);
        return new RiskPicture(
                level(next, gaps, open),
                next,
                next.plan() == null ? null : Digests.of(next.content()),
                gaps,
                open,
                held,
                drifting,
                positions);
    }

    private static RiskLevel level(RiskRecord file, List<RiskTrace.Gap> gaps, Map<String, String> open) {
        if (!open.isEmpty() || file.hazards().values().stream().anyMatch(RiskPicture::isUnacceptable)) {
            return RiskLevel.UNACCEPTABLE;
        }
        if (file.plan() == null) {
            return RiskLevel.UNKNOWN;
        }
        return file.status() == RiskFileStatus.CLOSED && gaps.isEmpty() ? RiskLevel.ACCEPTED : RiskLevel.UNDER_REVIEW;
    }

    static boolean isUnacceptable(RiskRecord.HazardRecord hazard) {
        var residual = hazard.residual();
        return residual != null && residual.acceptability() == Acceptability.UNACCEPTABLE && !hazard.outweighed();
    }
}
