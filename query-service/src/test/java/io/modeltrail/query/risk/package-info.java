/// Tests of what is shown of risks.
@NullMarked
package io.modeltrail.query.risk;

import org.jspecify.annotations.NullMarked;
