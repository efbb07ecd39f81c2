/// Change of a stream or of a distribution against a reference.
@NullMarked
package io.modeltrail.stats.drift;

import org.jspecify.annotations.NullMarked;
