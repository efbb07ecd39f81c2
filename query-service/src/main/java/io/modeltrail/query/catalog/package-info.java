/// Models and their versions, as of any position.
@NullMarked
package io.modeltrail.query.catalog;

import org.jspecify.annotations.NullMarked;
