package io.modeltrail.query.audit;

import io.modeltrail.query.database.QueryDatabase;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/// DOWN while there are alarms: the copy of the log on Kafka is not what the log has signed. Not part of readiness,
/// since
/// auditors must be able to look.
public final class AuditHealth implements HealthIndicator {

    private final Alarms alarms;
    private final CheckpointLoop checkpoints;

    public AuditHealth(QueryDatabase database, CheckpointLoop checkpoints) {
        this.alarms = new Alarms(database);
        this.checkpoints = checkpoints;
    }

    @Override
    public Health health() {
        long count = alarms.count();
        var health = count == 0 ? Health.up() : Health.down().withDetail("alarms", alarms.details());
        var trouble = checkpoints.trouble();
        if (trouble != null) {
            health.withDetail("checkpoints", trouble);
        }
        return health.withDetail("alarmCount", count).build();
    }
}
