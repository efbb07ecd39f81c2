@NullMarked
package io.modeltrail.query.bench;

import org.jspecify.annotations.NullMarked;
