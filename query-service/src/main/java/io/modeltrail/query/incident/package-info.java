/// Incidents with their clocks, decisions and reports, as of any position.
@NullMarked
package io.modeltrail.query.incident;

import org.jspecify.annotations.NullMarked;
