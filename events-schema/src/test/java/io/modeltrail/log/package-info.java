/// Tests of the Merkle log against published vectors and a naive tree.
@NullMarked
package io.modeltrail.log;

import org.jspecify.annotations.NullMarked;
