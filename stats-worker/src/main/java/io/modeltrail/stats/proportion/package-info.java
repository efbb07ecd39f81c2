/// One proportion with its intervals.
@NullMarked
package io.modeltrail.stats.proportion;

import org.jspecify.annotations.NullMarked;
