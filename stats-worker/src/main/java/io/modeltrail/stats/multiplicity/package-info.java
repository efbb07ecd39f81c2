/// Many tests at once.
@NullMarked
package io.modeltrail.stats.multiplicity;

import org.jspecify.annotations.NullMarked;
