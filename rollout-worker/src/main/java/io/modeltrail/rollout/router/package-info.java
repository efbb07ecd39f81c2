/// What moves the traffic of a serving target: the interface that every adapter implements, and the bucket rule.
@NullMarked
package io.modeltrail.rollout.router;

import org.jspecify.annotations.NullMarked;
