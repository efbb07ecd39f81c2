@NullMarked
package io.modeltrail.query;

import org.jspecify.annotations.NullMarked;
