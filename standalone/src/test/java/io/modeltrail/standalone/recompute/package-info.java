/// Tests of recomputation.
@NullMarked
package io.modeltrail.standalone.recompute;

import org.jspecify.annotations.NullMarked;
