/// Tests of the publisher against a real PostgreSQL and a real Kafka.
@NullMarked
package io.modeltrail.command.publishing;

import org.jspecify.annotations.NullMarked;
