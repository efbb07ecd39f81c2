/// Change requests, predetermined change control plans, and whether one version can take another's place.
@NullMarked
package io.modeltrail.query.change;

import org.jspecify.annotations.NullMarked;
