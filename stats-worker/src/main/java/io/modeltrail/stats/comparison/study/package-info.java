/// Two versions compared on stored predictions of the same cases, from the accounting of cases to a recommendation.
@NullMarked
package io.modeltrail.stats.comparison.study;

import org.jspecify.annotations.NullMarked;
