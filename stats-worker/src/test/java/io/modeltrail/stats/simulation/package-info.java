/// Promises of error rates, kept in simulations with a fixed seed.
@NullMarked
package io.modeltrail.stats.simulation;

import org.jspecify.annotations.NullMarked;
