/// Laws of posterior comparisons.
@NullMarked
package io.modeltrail.stats.bayes;

import org.jspecify.annotations.NullMarked;
