/// Tables of counts: chi-square, Fisher's exact test, stratified tables, agreement of raters.
@NullMarked
package io.modeltrail.stats.contingency;

import org.jspecify.annotations.NullMarked;
