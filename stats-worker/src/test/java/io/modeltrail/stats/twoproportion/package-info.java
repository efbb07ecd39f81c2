/// Laws of two proportions: score intervals invert the score test.
@NullMarked
package io.modeltrail.stats.twoproportion;

import org.jspecify.annotations.NullMarked;
