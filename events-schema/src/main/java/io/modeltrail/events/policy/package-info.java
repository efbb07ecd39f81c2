/// Policies as versioned facts: thresholds, rollback triggers and rule packs, each version on the log.
@NullMarked
package io.modeltrail.events.policy;

import org.jspecify.annotations.NullMarked;
