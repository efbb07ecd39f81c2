/// What is counted about the arms of an experiment, and the readout that follows from it.
@NullMarked
package io.modeltrail.stats.experiment;

import org.jspecify.annotations.NullMarked;
