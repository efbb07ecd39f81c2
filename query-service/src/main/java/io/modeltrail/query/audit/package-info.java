/// The copy of the log that is verified: leaves, tiles, checkpoints, proofs, streams.
@NullMarked
package io.modeltrail.query.audit;

import org.jspecify.annotations.NullMarked;
