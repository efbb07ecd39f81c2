/// What inputs the catalog refuses, and with which words.
@NullMarked
package io.modeltrail.stats.method;

import org.jspecify.annotations.NullMarked;
