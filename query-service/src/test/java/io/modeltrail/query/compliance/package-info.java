/// Tests of what is shown of audits and submissions.
@NullMarked
package io.modeltrail.query.compliance;

import org.jspecify.annotations.NullMarked;
