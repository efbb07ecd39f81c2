/// Intervals and the normal distribution, shared by every method.
@NullMarked
package io.modeltrail.stats.estimate;

import org.jspecify.annotations.NullMarked;
