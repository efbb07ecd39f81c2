/// Tests of notes, checkpoints and proof files against the texts that the standards and their tools publish.
@NullMarked
package io.modeltrail.log.note;

import org.jspecify.annotations.NullMarked;
