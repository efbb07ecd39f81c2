/// Tests of experiments.
@NullMarked
package io.modeltrail.stats.experiment;

import org.jspecify.annotations.NullMarked;
