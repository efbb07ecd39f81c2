/// Laws of clustered proportions.
@NullMarked
package io.modeltrail.stats.clustered;

import org.jspecify.annotations.NullMarked;
