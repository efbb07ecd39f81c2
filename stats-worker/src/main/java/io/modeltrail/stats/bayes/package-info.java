/// Bayesian comparison of two arms: probabilities of being better and expected losses.
@NullMarked
package io.modeltrail.stats.bayes;

import org.jspecify.annotations.NullMarked;
