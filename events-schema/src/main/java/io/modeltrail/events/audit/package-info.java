/// What the log says about the log itself: refusals that a regulator must be able to find.
@NullMarked
package io.modeltrail.events.audit;

import org.jspecify.annotations.NullMarked;
