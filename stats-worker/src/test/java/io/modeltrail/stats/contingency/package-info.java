/// Laws of tables, and counts of all tables by definition.
@NullMarked
package io.modeltrail.stats.contingency;

import org.jspecify.annotations.NullMarked;
