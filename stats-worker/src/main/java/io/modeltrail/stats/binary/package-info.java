/// The compact format of state and of internal topics; nobody outside reads it.
@NullMarked
package io.modeltrail.stats.binary;

import org.jspecify.annotations.NullMarked;
