/// Power and sample size of studies that are still to be made.
@NullMarked
package io.modeltrail.stats.power;

import org.jspecify.annotations.NullMarked;
