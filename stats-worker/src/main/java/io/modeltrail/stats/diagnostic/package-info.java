/// Accuracy of a binary test against a reference standard.
@NullMarked
package io.modeltrail.stats.diagnostic;

import org.jspecify.annotations.NullMarked;
