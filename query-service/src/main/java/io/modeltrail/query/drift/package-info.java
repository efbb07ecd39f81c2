/// The drifts of each version, as of any position.
@NullMarked
package io.modeltrail.query.drift;

import org.jspecify.annotations.NullMarked;
