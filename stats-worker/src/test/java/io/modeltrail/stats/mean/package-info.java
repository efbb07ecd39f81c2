/// Laws of means, and tails of t in closed form.
@NullMarked
package io.modeltrail.stats.mean;

import org.jspecify.annotations.NullMarked;
