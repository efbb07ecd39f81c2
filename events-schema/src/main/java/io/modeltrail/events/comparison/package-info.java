/// Comparisons of versions on stored predictions: what was declared, and what ModelTrail computed.
@NullMarked
package io.modeltrail.events.comparison;

import org.jspecify.annotations.NullMarked;
