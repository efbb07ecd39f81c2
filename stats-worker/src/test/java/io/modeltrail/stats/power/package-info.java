/// Laws of power and sample size.
@NullMarked
package io.modeltrail.stats.power;

import org.jspecify.annotations.NullMarked;
