/// Benchmarks of this worker, each with its baseline in the same run.
@NullMarked
package io.modeltrail.stats.bench;

import org.jspecify.annotations.NullMarked;
