/// Carries the sequenced log from PostgreSQL to Kafka, which is the bus and a copy that can be rebuilt.
@NullMarked
package io.modeltrail.command.publishing;

import org.jspecify.annotations.NullMarked;
