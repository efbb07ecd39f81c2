/// Signed notes, checkpoints and proof files in the formats of C2SP. JDK only.
@NullMarked
package io.modeltrail.log.note;

import org.jspecify.annotations.NullMarked;
