/// Intervals by resampling, repeatable on any machine from their seed.
@NullMarked
package io.modeltrail.stats.bootstrap;

import org.jspecify.annotations.NullMarked;
