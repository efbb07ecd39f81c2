/// Areas under the curve against a count of all pairs.
@NullMarked
package io.modeltrail.stats.roc;

import org.jspecify.annotations.NullMarked;
