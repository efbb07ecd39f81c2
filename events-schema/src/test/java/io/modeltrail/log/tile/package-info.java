/// Tests of tiles against the golden log of Tessera and a naive tree.
@NullMarked
package io.modeltrail.log.tile;

import org.jspecify.annotations.NullMarked;
