/// Drift of inputs, scores and residuals, watched on the stream of observations.
@NullMarked
package io.modeltrail.stats.drift.stream;

import org.jspecify.annotations.NullMarked;
