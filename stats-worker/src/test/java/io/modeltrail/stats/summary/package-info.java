/// Laws of the mergeable statistics.
@NullMarked
package io.modeltrail.stats.summary;

import org.jspecify.annotations.NullMarked;
