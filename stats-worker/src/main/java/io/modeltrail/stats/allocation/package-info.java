/// Whether subjects reached the arms in the shares that were planned.
@NullMarked
package io.modeltrail.stats.allocation;

import org.jspecify.annotations.NullMarked;
