/// Laws of calibration.
@NullMarked
package io.modeltrail.stats.calibration;

import org.jspecify.annotations.NullMarked;
