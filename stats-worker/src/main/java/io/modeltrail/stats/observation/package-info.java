/// From observations and labels to the cumulative statistics of each partition.
@NullMarked
package io.modeltrail.stats.observation;

import org.jspecify.annotations.NullMarked;
