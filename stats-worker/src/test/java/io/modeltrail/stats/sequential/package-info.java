/// Laws of sequential methods.
@NullMarked
package io.modeltrail.stats.sequential;

import org.jspecify.annotations.NullMarked;
