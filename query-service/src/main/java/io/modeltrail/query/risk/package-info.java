/// Risk files, and the risk of each version, as of any position.
@NullMarked
package io.modeltrail.query.risk;

import org.jspecify.annotations.NullMarked;
