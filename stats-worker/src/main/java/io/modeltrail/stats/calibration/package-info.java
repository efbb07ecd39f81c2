/// Whether predicted probabilities come true as often as they say.
@NullMarked
package io.modeltrail.stats.calibration;

import org.jspecify.annotations.NullMarked;
