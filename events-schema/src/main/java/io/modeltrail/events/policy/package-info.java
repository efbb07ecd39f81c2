/// Policies as versioned facts: thresholds and rule packs, each edition on the log.
@NullMarked
package io.modeltrail.events.policy;

import org.jspecify.annotations.NullMarked;
