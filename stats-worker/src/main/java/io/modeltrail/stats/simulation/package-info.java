/// Whether the statistics keep their promises: error rates, coverage and power by simulation from a seed.
@NullMarked
package io.modeltrail.stats.simulation;

import org.jspecify.annotations.NullMarked;
