/// From cases that two versions have seen to their paired comparison.
@NullMarked
package io.modeltrail.stats.comparison;

import org.jspecify.annotations.NullMarked;
