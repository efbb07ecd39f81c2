/// Tests beside the code they are about.
@NullMarked
package io.modeltrail.rollout.router;

import org.jspecify.annotations.NullMarked;
