/// Decides what may happen and appends it to the log.
@NullMarked
package io.modeltrail.command;

import org.jspecify.annotations.NullMarked;
