/// Areas under ROC curves, alone and paired, after DeLong.
@NullMarked
package io.modeltrail.stats.roc;

import org.jspecify.annotations.NullMarked;
