/// The worker as a process, on a real broker.
@NullMarked
package io.modeltrail.stats;

import org.jspecify.annotations.NullMarked;
