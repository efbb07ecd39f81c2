package io.modeltrail.command.observation;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// How much one batch of observations or labels may hold. `maxRejectionsListed` bounds the answer, not the count.
@ConfigurationProperties("modeltrail.observations")
public record ObservationProperties(
        @DefaultValue("32MB") DataSize maxBatch,
        @DefaultValue("16KB") DataSize maxLine,
        @DefaultValue("1000") int maxRejectionsListed) {
    public ObservationProperties {
        if (maxLine.toBytes() < 1 || maxBatch.compareTo(maxLine) < 0) {
            throw new IllegalArgumentException(
                    "modeltrail.observations.max-batch must not be smaller than max-line, nor that empty");
        }
        if (maxRejectionsListed < 1) {
            throw new IllegalArgumentException("modeltrail.observations.max-rejections-listed must be at least 1");
        }
    }
}
