/// Hands the rules of experiments to Axon, with the facts they need.
@NullMarked
package io.modeltrail.command.experiment.axon;

import org.jspecify.annotations.NullMarked;
