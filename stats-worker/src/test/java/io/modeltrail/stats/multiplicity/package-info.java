/// Laws of adjusted p-values.
@NullMarked
package io.modeltrail.stats.multiplicity;

import org.jspecify.annotations.NullMarked;
