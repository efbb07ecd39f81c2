/// Mergeable sufficient statistics: integers only, so that the order of arrival leaves no trace.
@NullMarked
package io.modeltrail.stats.summary;

import org.jspecify.annotations.NullMarked;
