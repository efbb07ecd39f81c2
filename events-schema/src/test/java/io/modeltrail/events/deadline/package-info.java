/// The fold of deadlines, as sentences.
@NullMarked
package io.modeltrail.events.deadline;

import org.jspecify.annotations.NullMarked;
