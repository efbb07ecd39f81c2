/// Serving targets and rollouts, as of any position, and the story of each rollout.
@NullMarked
package io.modeltrail.query.rollout;

import org.jspecify.annotations.NullMarked;
