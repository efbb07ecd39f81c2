/// Two independent proportions: tests, effect sizes and intervals of the difference.
@NullMarked
package io.modeltrail.stats.twoproportion;

import org.jspecify.annotations.NullMarked;
