/// The log as tiles and entry bundles (C2SP tlog-tiles), from which anybody computes any proof. JDK only.
@NullMarked
package io.modeltrail.log.tile;

import org.jspecify.annotations.NullMarked;
