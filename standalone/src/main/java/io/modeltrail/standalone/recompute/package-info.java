/// Computes a recorded readout again and compares it byte for byte.
@NullMarked
package io.modeltrail.standalone.recompute;

import org.jspecify.annotations.NullMarked;
