/// Proportions from cases that are not independent, such as several images of one patient.
@NullMarked
package io.modeltrail.stats.clustered;

import org.jspecify.annotations.NullMarked;
