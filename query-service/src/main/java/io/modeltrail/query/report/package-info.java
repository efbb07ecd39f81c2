/// Reports for people: what was read becomes HTML, and the same HTML becomes PDF, with the same bytes for the same
/// position of the log.
@NullMarked
package io.modeltrail.query.report;

import org.jspecify.annotations.NullMarked;
