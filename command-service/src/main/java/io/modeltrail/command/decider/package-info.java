/// Runs any decider on Axon, written once, over our own event log.
@NullMarked
package io.modeltrail.command.decider;

import org.jspecify.annotations.NullMarked;
