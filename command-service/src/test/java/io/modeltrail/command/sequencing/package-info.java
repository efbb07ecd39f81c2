/// Tests of the sequencer against a real PostgreSQL.
@NullMarked
package io.modeltrail.command.sequencing;

import org.jspecify.annotations.NullMarked;
