@NullMarked
package io.modeltrail.query.catalog;

import org.jspecify.annotations.NullMarked;
