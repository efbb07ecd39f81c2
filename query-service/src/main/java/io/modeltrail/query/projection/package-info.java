/// Folds the log into tables, exactly once, and builds them anew beside the ones that serve.
@NullMarked
package io.modeltrail.query.projection;

import org.jspecify.annotations.NullMarked;
