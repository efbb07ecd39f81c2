/// Everything in one process: the launcher, the demo, the benchmarks.
@NullMarked
package io.modeltrail.standalone;

import org.jspecify.annotations.NullMarked;
