/// Means of one or two groups: Student's and Welch's tests, standardised differences.
@NullMarked
package io.modeltrail.stats.mean;

import org.jspecify.annotations.NullMarked;
