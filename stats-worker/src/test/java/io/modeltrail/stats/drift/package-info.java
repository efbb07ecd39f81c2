/// Laws of drift statistics and what they find.
@NullMarked
package io.modeltrail.stats.drift;

import org.jspecify.annotations.NullMarked;
