/// What model servers report for each prediction, and the statistics computed from it. Many, cheap, not on the log.
@NullMarked
package io.modeltrail.events.observation;

import org.jspecify.annotations.NullMarked;
