/// The latest statistics of each rollout and version.
@NullMarked
package io.modeltrail.query.statistics;

import org.jspecify.annotations.NullMarked;
