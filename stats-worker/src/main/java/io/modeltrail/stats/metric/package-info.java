/// Readouts of an experiment from sufficient statistics of its arms.
@NullMarked
package io.modeltrail.stats.metric;

import org.jspecify.annotations.NullMarked;
