/// Observations and labels over HTTP, for senders that do not speak Kafka.
@NullMarked
package io.modeltrail.command.observation;

import org.jspecify.annotations.NullMarked;
