/// Tests beside the code they are about.
@NullMarked
package io.modeltrail.rollout;

import org.jspecify.annotations.NullMarked;
