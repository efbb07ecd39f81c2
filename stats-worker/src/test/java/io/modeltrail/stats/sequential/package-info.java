/// What bounds under continuous monitoring promise, held by simulation.
@NullMarked
package io.modeltrail.stats.sequential;

import org.jspecify.annotations.NullMarked;
