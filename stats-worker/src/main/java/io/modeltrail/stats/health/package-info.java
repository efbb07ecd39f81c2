/// From the statistics of the partitions to health windows with bounds.
@NullMarked
package io.modeltrail.stats.health;

import org.jspecify.annotations.NullMarked;
