/// The analysis of a validation study: one or two readers of the same cases against the truth, by a plan that was
/// declared
/// before. Records in, records out; the same cases and plan give the same bytes.
@NullMarked
package io.modeltrail.stats.validation;

import org.jspecify.annotations.NullMarked;
