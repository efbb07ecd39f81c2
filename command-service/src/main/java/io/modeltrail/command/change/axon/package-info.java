/// Hands the rules of change control to Axon, with the facts they need.
@NullMarked
package io.modeltrail.command.change.axon;

import org.jspecify.annotations.NullMarked;
