@NullMarked
package io.modeltrail.query.projection;

import org.jspecify.annotations.NullMarked;
