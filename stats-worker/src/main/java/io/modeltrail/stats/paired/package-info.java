/// Two versions judged on the same cases.
@NullMarked
package io.modeltrail.stats.paired;

import org.jspecify.annotations.NullMarked;
