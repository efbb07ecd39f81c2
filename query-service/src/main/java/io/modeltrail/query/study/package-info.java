/// Validation studies, as of any position, and their reports.
@NullMarked
package io.modeltrail.query.study;

import org.jspecify.annotations.NullMarked;
