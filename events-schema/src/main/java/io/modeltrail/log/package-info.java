/// The Merkle log: RFC 9162 hashing, the compact range, and inclusion and consistency proofs. JDK only.
@NullMarked
package io.modeltrail.log;

import org.jspecify.annotations.NullMarked;
