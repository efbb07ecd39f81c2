package io.modeltrail.query.audit;

import io.modeltrail.query.projection.Fold;
import io.modeltrail.query.projection.Generation;
import io.modeltrail.query.projection.Projection;
import java.util.List;

/// Every leaf as it came over Kafka, with what auditors search by, and the tiles computed from the leaves.
public final class AuditProjection implements Projection {

    public static final String NAME = "audit";

    static final List<String> LEAF_COLUMNS = List.of(
            "position",
            "stream",
            "stream_version",
            "type",
            "actor",
            "actor_role",
            "recorded_at",
            "correlation_id",
            "causation_id",
            "command_id",
            "event_id",
            "leaf_hash",
            "bytes");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<String> tables() {
        return List.of("leaf", "tile");
    }

    @Override
    public Fold fold(Generation generation) {
        return new AuditFold(generation);
    }

    /// All leaves up to the position, and the tiles that were full by then.
    @Override
    public List<String> state(Generation generation, long position) {
        return List.of(
                "select %s from %s where position <= %d order by position"
                        .formatted(String.join(", ", LEAF_COLUMNS), generation.table("leaf"), position),
                "select level, number, hashes from %s where (number + 1) * (256::numeric ^ (level + 1)) <= %d order by level, number"
                        .formatted(generation.table("tile"), position + 1));
    }
}
