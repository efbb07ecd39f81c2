/// Brings versions out step by step and takes bad ones back.
@NullMarked
package io.modeltrail.rollout;

import org.jspecify.annotations.NullMarked;
