/// Comparisons of versions as they stand on the log, and their reports.
@NullMarked
package io.modeltrail.query.comparison;

import org.jspecify.annotations.NullMarked;
