/// Judges what the log says of a version by a rule pack (ADR 0022): a pure function of a pack, facts and a time.
@NullMarked
package io.modeltrail.events.evaluation;

import org.jspecify.annotations.NullMarked;
