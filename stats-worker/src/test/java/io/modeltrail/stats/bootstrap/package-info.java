/// Laws of resampling.
@NullMarked
package io.modeltrail.stats.bootstrap;

import org.jspecify.annotations.NullMarked;
