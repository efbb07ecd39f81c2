package io.modeltrail.query.projection;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/// DOWN while a projection does not get on: PostgreSQL or Kafka away, or a position missing on the topic.
public final class ProjectionHealth implements HealthIndicator {

    private final ProjectionStatus status;

    public ProjectionHealth(ProjectionStatus status) {
        this.status = status;
    }

    @Override
    public Health health() {
        var health = Health.up();
        for (var loop : status.loops()) {
            Map<String, Object> details = new LinkedHashMap<>();
            details.put("position", loop.reached());
            details.put("lag", loop.lag());
            var trouble = loop.trouble();
            if (trouble != null || !loop.isRunning()) {
                health.down();
                details.put("trouble", trouble == null ? "stopped" : trouble);
            }
            health.withDetail(loop.projection().name(), details);
        }
        return health.build();
    }
}
