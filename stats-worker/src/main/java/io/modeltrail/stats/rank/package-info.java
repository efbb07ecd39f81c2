/// Two samples compared by order alone, without a distribution assumed.
@NullMarked
package io.modeltrail.stats.rank;

import org.jspecify.annotations.NullMarked;
