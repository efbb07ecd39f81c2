@NullMarked
package io.modeltrail.query.rollout;

import org.jspecify.annotations.NullMarked;
