/// Electronic signatures as facts on the log (21 CFR Part 11).
@NullMarked
package io.modeltrail.events.signing;

import org.jspecify.annotations.NullMarked;
