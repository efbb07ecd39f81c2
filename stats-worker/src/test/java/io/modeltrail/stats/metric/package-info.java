/// Laws of sufficient statistics of an experiment.
@NullMarked
package io.modeltrail.stats.metric;

import org.jspecify.annotations.NullMarked;
