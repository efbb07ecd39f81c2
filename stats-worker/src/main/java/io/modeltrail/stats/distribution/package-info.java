/// Distributions that the libraries lack, or lack far out in their tails.
@NullMarked
package io.modeltrail.stats.distribution;

import org.jspecify.annotations.NullMarked;
