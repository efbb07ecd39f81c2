/// Drift: that what a version is fed, or says, is no longer distributed as it was, with the evidence.
@NullMarked
package io.modeltrail.events.drift;

import org.jspecify.annotations.NullMarked;
