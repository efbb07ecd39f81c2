/// Filters as people type them: `phase = 'PRODUCTION' AND metrics.auc >= 0.9`, read, checked and turned into SQL.
@NullMarked
package io.modeltrail.query.filter;

import org.jspecify.annotations.NullMarked;
