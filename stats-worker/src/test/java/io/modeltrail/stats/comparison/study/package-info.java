/// Two versions on stored predictions whose answer is known.
@NullMarked
package io.modeltrail.stats.comparison.study;

import org.jspecify.annotations.NullMarked;
