/// What rule packs find about a version as of any position, with proofs; compliance audits and submissions.
@NullMarked
package io.modeltrail.query.compliance;

import org.jspecify.annotations.NullMarked;
