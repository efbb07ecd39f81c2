/// Bounds that hold however often one looks at them.
@NullMarked
package io.modeltrail.stats.sequential;

import org.jspecify.annotations.NullMarked;
