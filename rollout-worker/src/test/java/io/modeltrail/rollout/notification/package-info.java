/// Channels against a real receiver.
@NullMarked
package io.modeltrail.rollout.notification;

import org.jspecify.annotations.NullMarked;
