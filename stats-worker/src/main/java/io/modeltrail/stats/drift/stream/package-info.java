/// Drift in two stages: what each partition counts of inputs, scores and residuals, and the monitors over their sums.
@NullMarked
package io.modeltrail.stats.drift.stream;

import org.jspecify.annotations.NullMarked;
