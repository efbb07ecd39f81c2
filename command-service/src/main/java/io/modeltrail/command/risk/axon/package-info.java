/// Hands the rules of risk files to Axon.
@NullMarked
package io.modeltrail.command.risk.axon;

import org.jspecify.annotations.NullMarked;
