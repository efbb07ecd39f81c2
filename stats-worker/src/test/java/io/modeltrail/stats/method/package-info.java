/// The catalog of methods, asked as a caller asks it.
@NullMarked
package io.modeltrail.stats.method;

import org.jspecify.annotations.NullMarked;
