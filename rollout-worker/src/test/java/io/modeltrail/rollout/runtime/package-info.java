/// Tests beside the code they are about.
@NullMarked
package io.modeltrail.rollout.runtime;

import org.jspecify.annotations.NullMarked;
