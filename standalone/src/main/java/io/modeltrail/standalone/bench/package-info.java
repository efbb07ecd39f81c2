/// The benchmarks, each with its baseline in the same run.
@NullMarked
package io.modeltrail.standalone.bench;

import org.jspecify.annotations.NullMarked;
