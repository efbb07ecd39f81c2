/// What is owed until when, of whatever stream, as of any position.
@NullMarked
package io.modeltrail.query.deadline;

import org.jspecify.annotations.NullMarked;
