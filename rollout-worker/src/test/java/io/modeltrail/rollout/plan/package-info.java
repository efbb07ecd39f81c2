/// Tests beside the code they are about.
@NullMarked
package io.modeltrail.rollout.plan;

import org.jspecify.annotations.NullMarked;
