/// Hands the rules of targets and rollouts to Axon, with the facts they need.
@NullMarked
package io.modeltrail.command.rollout.axon;

import org.jspecify.annotations.NullMarked;
