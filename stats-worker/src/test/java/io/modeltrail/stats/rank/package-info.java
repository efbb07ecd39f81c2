/// Laws of ranks, and counts of all orders by definition.
@NullMarked
package io.modeltrail.stats.rank;

import org.jspecify.annotations.NullMarked;
