package io.modeltrail.command.decider;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How streams are kept at hand: `cachedStreams` in memory, and a snapshot after every `snapshotEvery` events.
@ConfigurationProperties("modeltrail.deciding")
public record DecidingProperties(
        @DefaultValue("10000") long cachedStreams,
        @DefaultValue("200") int snapshotEvery) {
    public DecidingProperties {
        if (cachedStreams < 1) {
            throw new IllegalArgumentException("modeltrail.deciding.cached-streams must be at least 1");
        }
        if (snapshotEvery < 2) {
            throw new IllegalArgumentException("modeltrail.deciding.snapshot-every must be at least 2");
        }
    }
}
