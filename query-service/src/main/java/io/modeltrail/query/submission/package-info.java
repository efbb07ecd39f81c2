/// The package that goes to an authority: eight documents, the evidence and its proofs, assembled from the log
/// at a signed checkpoint (ADR 0023).
@NullMarked
package io.modeltrail.query.submission;

import org.jspecify.annotations.NullMarked;
