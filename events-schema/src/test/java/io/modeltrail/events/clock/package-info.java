/// Due dates, as sentences and against a walk through the days.
@NullMarked
package io.modeltrail.events.clock;

import org.jspecify.annotations.NullMarked;
