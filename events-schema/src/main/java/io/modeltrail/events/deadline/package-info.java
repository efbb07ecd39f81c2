/// What is owed by when, of whatever stream: the one thing that a watcher of deadlines needs to know of an event.
@NullMarked
package io.modeltrail.events.deadline;

import org.jspecify.annotations.NullMarked;
