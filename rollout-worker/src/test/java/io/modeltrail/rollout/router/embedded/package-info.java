/// Tests beside the code they are about.
@NullMarked
package io.modeltrail.rollout.router.embedded;

import org.jspecify.annotations.NullMarked;
