/// The whole worker from observations to windows and comparisons.
@NullMarked
package io.modeltrail.stats.topology;

import org.jspecify.annotations.NullMarked;
