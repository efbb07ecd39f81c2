/// The methods against published and cross-checked values, and against real data.
@NullMarked
package io.modeltrail.stats.reference;

import org.jspecify.annotations.NullMarked;
