/// Verdicts on subgroups.
@NullMarked
package io.modeltrail.stats.subgroup;

import org.jspecify.annotations.NullMarked;
