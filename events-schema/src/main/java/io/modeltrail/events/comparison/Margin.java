package io.modeltrail.events.comparison;

import io.modeltrail.events.Required;

/// The loss of one metric that is tolerated. There is no default: it belongs to the protocol.
public record Margin(ComparedMetric metric, double tolerated) {
    public Margin {
        Required.present(metric, "metric");
        Required.that(tolerated > 0 && tolerated < 1, "tolerated", "must lie between 0 and 1");
    }
}
