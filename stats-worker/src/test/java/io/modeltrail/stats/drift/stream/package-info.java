/// Drift over all partitions, as the stages see it.
@NullMarked
package io.modeltrail.stats.drift.stream;

import org.jspecify.annotations.NullMarked;
