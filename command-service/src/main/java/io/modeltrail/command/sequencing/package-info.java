/// Gives committed events their positions, Merkle leaves and signed checkpoints: one leader at a time.
@NullMarked
package io.modeltrail.command.sequencing;

import org.jspecify.annotations.NullMarked;
