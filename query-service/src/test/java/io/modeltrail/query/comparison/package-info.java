@NullMarked
package io.modeltrail.query.comparison;

import org.jspecify.annotations.NullMarked;
