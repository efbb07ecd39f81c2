/// Measures the read side against plain baselines in the same run.
@NullMarked
package io.modeltrail.query.bench;

import org.jspecify.annotations.NullMarked;
