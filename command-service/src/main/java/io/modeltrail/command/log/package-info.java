/// The log on PostgreSQL: appends with group commit, reads, snapshots, and the schema they rest on.
@NullMarked
package io.modeltrail.command.log;

import org.jspecify.annotations.NullMarked;
