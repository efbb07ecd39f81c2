/// Keeps the topologies running on a broker: topics, settings, restarts after an outage.
@NullMarked
package io.modeltrail.stats.running;

import org.jspecify.annotations.NullMarked;
