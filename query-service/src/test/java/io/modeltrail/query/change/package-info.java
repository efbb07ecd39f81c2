/// Tests of what is shown of changes.
@NullMarked
package io.modeltrail.query.change;

import org.jspecify.annotations.NullMarked;
