/// The same question in every pre-declared subgroup, without picking the ones that please.
@NullMarked
package io.modeltrail.stats.subgroup;

import org.jspecify.annotations.NullMarked;
