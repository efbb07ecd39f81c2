/// Channels by which people are told what the log says they must be told.
@NullMarked
package io.modeltrail.rollout.notification;

import org.jspecify.annotations.NullMarked;
