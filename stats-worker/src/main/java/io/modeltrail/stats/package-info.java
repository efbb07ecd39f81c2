/// Turns observations into statistics that hold under continuous monitoring.
@NullMarked
package io.modeltrail.stats;

import org.jspecify.annotations.NullMarked;
