/// The worker at work: topics in, commands out, routers told, one thread that decides.
@NullMarked
package io.modeltrail.rollout.runtime;

import org.jspecify.annotations.NullMarked;
