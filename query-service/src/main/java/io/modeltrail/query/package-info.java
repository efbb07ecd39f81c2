/// Answers questions about the log, as of any moment.
@NullMarked
package io.modeltrail.query;

import org.jspecify.annotations.NullMarked;
