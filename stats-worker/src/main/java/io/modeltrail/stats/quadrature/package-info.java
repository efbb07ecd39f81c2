/// Numerical integrals whose shape is known beforehand.
@NullMarked
package io.modeltrail.stats.quadrature;

import org.jspecify.annotations.NullMarked;
