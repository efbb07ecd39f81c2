/// Hands the rules of policies to Axon.
@NullMarked
package io.modeltrail.command.policy.axon;

import org.jspecify.annotations.NullMarked;
