/// Policies as they held at any position.
@NullMarked
package io.modeltrail.query.policy;

import org.jspecify.annotations.NullMarked;
