/// Tests that every honest bundle is sound and every tampered one is broken at the right entry.
@NullMarked
package io.modeltrail.log.audit;

import org.jspecify.annotations.NullMarked;
