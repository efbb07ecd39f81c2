/// PostgreSQL and Kafka inside this process, durable, for those who have neither.
@NullMarked
package io.modeltrail.servers;

import org.jspecify.annotations.NullMarked;
