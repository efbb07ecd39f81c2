/// State that lives on the heap and reaches its changelog with each commit, not with each record.
@NullMarked
package io.modeltrail.stats.store;

import org.jspecify.annotations.NullMarked;
